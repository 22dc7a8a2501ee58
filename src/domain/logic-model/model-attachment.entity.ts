import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { ContractEntity } from "../contract/contract.entity";
import { LogicModelEntity } from "./logic-model.entity";

/** That a logic model says what a contract is for, from when until when. */
@Entity("model_attachment")
@Index("model_attachment_current_idx", ["logicModelId", "contractId"], {
  unique: true,
  where: "detached_at is null",
})
export class ModelAttachmentEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @ForeignKey(() => LogicModelEntity)
  @Column("uuid")
  logicModelId!: string;

  @Index()
  @ForeignKey(() => ContractEntity)
  @Column("uuid")
  contractId!: string;

  @Column("text")
  attachedBy!: string;

  @Column("timestamptz", { default: () => "now()" })
  attachedAt!: Date;

  @Column("text", { nullable: true })
  detachedBy!: string | null;

  @Column("timestamptz", { nullable: true })
  detachedAt!: Date | null;

  @Column("text", { nullable: true })
  detachedReason!: string | null;
}
