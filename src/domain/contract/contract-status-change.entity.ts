import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { ContractEntity, type ContractStatus } from "./contract.entity";

/** One move of a contract's status: who, when and why. */
@Entity("contract_status_change")
@Index(["contractId", "changedAt"])
export class ContractStatusChangeEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @ForeignKey(() => ContractEntity)
  @Column("uuid")
  contractId!: string;

  @Column("text")
  fromStatus!: ContractStatus;

  @Column("text")
  toStatus!: ContractStatus;

  @Column("text", { nullable: true })
  reason!: string | null;

  @Column("text")
  changedBy!: string;

  @Column("timestamptz", { default: () => "now()" })
  changedAt!: Date;
}
