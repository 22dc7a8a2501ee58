import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { ModelVersionEntity } from "./model-version.entity";

/** A warning of the check that somebody saw and answered for when publishing. */
@Entity("finding_acknowledgement")
export class FindingAcknowledgementEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @Index()
  @ForeignKey(() => ModelVersionEntity)
  @Column("uuid")
  modelVersionId!: string;

  @Column("text")
  rule!: string;

  /** What the warning is about; null for the model as a whole. */
  @Column("uuid", { nullable: true })
  subjectLineageId!: string | null;

  @Column("text")
  reason!: string;

  @Column("text")
  acknowledgedBy!: string;

  @Column("timestamptz", { default: () => "now()" })
  acknowledgedAt!: Date;
}
