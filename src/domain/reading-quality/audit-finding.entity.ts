import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import { CaseFileAuditEntity } from "./case-file-audit.entity";
import { ReadingEntity } from "../reading/reading.entity";

/** What somebody found in a case file. */
export enum FindingAnswer {
  YES = "yes",
  NO = "no",
  CANNOT_TELL = "cannot_tell",
}

/** One drawn reading, and what was found of it; null until somebody looked. */
@Entity("audit_finding")
@Unique(["auditId", "readingId"])
@Check(
  "audit_finding_answers_check",
  "involved_person in ('yes', 'no', 'cannot_tell') and scores_fit_notes in ('yes', 'no', 'cannot_tell') and action_plan_follows in ('yes', 'no', 'cannot_tell')",
)
@Check(
  "audit_finding_found_check",
  "num_nonnulls(involved_person, scores_fit_notes, action_plan_follows, found_by, found_at) in (0, 5)",
)
export class AuditFindingEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @ForeignKey(() => CaseFileAuditEntity)
  @Column("uuid")
  auditId!: string;

  @Index()
  @ForeignKey(() => ReadingEntity)
  @Column("uuid")
  readingId!: string;

  @Column("integer")
  position!: number;

  @Column("text", { nullable: true })
  stratum!: string | null;

  @Column("text", { nullable: true })
  involvedPerson!: FindingAnswer | null;

  @Column("text", { nullable: true })
  scoresFitNotes!: FindingAnswer | null;

  @Column("text", { nullable: true })
  actionPlanFollows!: FindingAnswer | null;

  @Column("text", { nullable: true })
  note!: string | null;

  @Column("text", { nullable: true })
  foundBy!: string | null;

  @Column("timestamptz", { nullable: true })
  foundAt!: Date | null;

  @Column("integer", { default: 1 })
  version!: number;
}
