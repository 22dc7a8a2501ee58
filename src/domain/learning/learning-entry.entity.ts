import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { LearningQuestionEntity } from "./learning-question.entity";

/** What an entry of the learning log tells. */
export enum LearningEntryKind {
  DISCUSSED = "discussed",
  TRIED = "tried",
  NEXT_DATA = "next_data",
  CLOSED = "closed",
  OPENED_AGAIN = "opened_again",
}

/** Who discussed a question, what was tried, what the next data said. Only added to. */
@Entity("learning_entry")
@Index(["questionId", "happenedOn", "id"])
@ForeignKey(() => LearningQuestionEntity, ["questionId", "contractId"], ["id", "contractId"])
@Check(
  "learning_entry_kind_check",
  "kind in ('discussed', 'tried', 'next_data', 'closed', 'opened_again')",
)
export class LearningEntryEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid")
  contractId!: string;

  @Column("uuid")
  questionId!: string;

  @Column("text")
  kind!: LearningEntryKind;

  @Column("date")
  happenedOn!: string;

  @Column("text")
  body!: string;

  /** Who took part, by what they are. */
  @Column("jsonb", { default: [] })
  tookPart!: readonly string[];

  /** What the rule of the question says of the data by then; null where none does. */
  @Column("text", { nullable: true })
  figure!: string | null;

  @Column("text")
  enteredBy!: string;

  @Column("timestamptz", { default: () => "clock_timestamp()" })
  enteredAt!: Date;
}
