import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import type { ChecklistAnswer } from "./checklist-definition";
import { ChecklistEntity } from "./checklist.entity";
import { EngagementEntity } from "../engagement/engagement.entity";

/** A checklist filled in during an engagement; a mistake is withdrawn. */
@Entity("checklist_record")
@Index(["engagementId", "recordedOn"])
@Check(
  "checklist_record_withdrawal_check",
  "num_nonnulls(withdrawn_by, withdrawn_at, withdrawn_reason) in (0, 3)",
)
export class ChecklistRecordEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @ForeignKey(() => EngagementEntity)
  @Column("uuid")
  engagementId!: string;

  @Index()
  @ForeignKey(() => ChecklistEntity)
  @Column("uuid")
  checklistId!: string;

  @Column("date")
  recordedOn!: string;

  @Column("jsonb")
  answers!: readonly ChecklistAnswer[];

  @Column("text", { nullable: true })
  note!: string | null;

  @Column("text")
  recordedBy!: string;

  @Column("timestamptz", { default: () => "clock_timestamp()" })
  recordedAt!: Date;

  @Column("text", { nullable: true })
  withdrawnBy!: string | null;

  @Column("timestamptz", { nullable: true })
  withdrawnAt!: Date | null;

  @Column("text", { nullable: true })
  withdrawnReason!: string | null;
}
