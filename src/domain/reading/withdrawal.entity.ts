import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { ReadingEntity } from "./reading.entity";

/** What became of a request to withdraw a reading. */
export enum WithdrawalState {
  REQUESTED = "requested",
  APPROVED = "approved",
  REFUSED = "refused",
}

/** One person's request to withdraw a reading, decided by another (D2). */
@Entity("withdrawal")
@Index("withdrawal_open_idx", ["readingId"], { unique: true, where: "(state = 'requested'::text)" })
@Check("withdrawal_state_check", "state in ('requested', 'approved', 'refused')")
@Check(
  "withdrawal_decision_check",
  "(state = 'requested') = (decided_at is null) and (state = 'requested') = (decided_by is null)",
)
@Check("withdrawal_two_people_check", "decided_by <> requested_by")
export class WithdrawalEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @Index()
  @ForeignKey(() => ReadingEntity)
  @Column("uuid")
  readingId!: string;

  @Column("text", { default: WithdrawalState.REQUESTED })
  state!: WithdrawalState;

  @Column("text")
  reason!: string;

  @Column("text")
  requestedBy!: string;

  @Column("timestamptz", { default: () => "now()" })
  requestedAt!: Date;

  @Column("text", { nullable: true })
  decidedBy!: string | null;

  @Column("timestamptz", { nullable: true })
  decidedAt!: Date | null;

  @Column("text", { nullable: true })
  decisionNote!: string | null;
}
