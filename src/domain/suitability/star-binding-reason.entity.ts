import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { ContractEntity } from "../contract/contract.entity";
import { LogicModelEntity } from "../logic-model/logic-model.entity";
import { StarEntity } from "../star/star.entity";

/** Why a Star was bound to a contract without a current review that says it fits. Only added to. */
@Entity("star_binding_reason")
@Index(["contractId", "starId", "boundAt"])
export class StarBindingReasonEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @ForeignKey(() => ContractEntity)
  @Column("uuid")
  contractId!: string;

  @ForeignKey(() => StarEntity)
  @Column("uuid")
  starId!: string;

  @ForeignKey(() => LogicModelEntity)
  @Column("uuid")
  logicModelId!: string;

  @Column("text")
  reason!: string;

  @Column("text")
  boundBy!: string;

  @Column("timestamptz", { default: () => "clock_timestamp()" })
  boundAt!: Date;
}
