import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { PersonalOutcomeEntity } from "./personal-outcome.entity";

/** How far a personal outcome was reached. */
export enum OutcomeReached {
  ACHIEVED = "achieved",
  PARTLY = "partly",
  NOT_YET = "not_yet",
  NO_LONGER_WANTED = "no_longer_wanted",
}

/** How far a personal outcome was reached, as the person and as the worker says. */
@Entity("personal_outcome_review")
@Index(["personalOutcomeId", "reviewedOn"])
@Check(
  "personal_outcome_review_by_person_check",
  "by_person in ('achieved', 'partly', 'not_yet', 'no_longer_wanted')",
)
@Check(
  "personal_outcome_review_by_worker_check",
  "by_worker in ('achieved', 'partly', 'not_yet', 'no_longer_wanted')",
)
@Check("personal_outcome_review_said_check", "num_nonnulls(by_person, by_worker) >= 1")
export class PersonalOutcomeReviewEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @ForeignKey(() => PersonalOutcomeEntity)
  @Column("uuid")
  personalOutcomeId!: string;

  @Column("date")
  reviewedOn!: string;

  @Column("text", { nullable: true })
  byPerson!: OutcomeReached | null;

  @Column("text", { nullable: true })
  byPersonWhy!: string | null;

  @Column("text", { nullable: true })
  byWorker!: OutcomeReached | null;

  @Column("text", { nullable: true })
  byWorkerWhy!: string | null;

  @Column("text")
  recordedBy!: string;

  @Column("timestamptz", { default: () => "clock_timestamp()" })
  recordedAt!: Date;
}
