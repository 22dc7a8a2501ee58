import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { ClaimState } from "./claim-state";
import { ClaimEntity } from "./claim.entity";

/** A state that a claim came to, by whom, when and why. Only added to. */
@Entity("claim_event")
@Index(["claimId", "actedAt"])
@Check(
  "claim_event_state_check",
  "state in ( 'submitted', 'sampled', 'queried', 'verified', 'rejected', 'withdrawn', 'payable', 'paid' )",
)
@Check(
  "claim_event_reason_check",
  "reason is not null or state not in ('queried', 'rejected', 'withdrawn')",
)
export class ClaimEventEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @ForeignKey(() => ClaimEntity)
  @Column("uuid")
  claimId!: string;

  @Column("text")
  state!: ClaimState;

  @Column("text", { nullable: true })
  reason!: string | null;

  @Column("text")
  actedBy!: string;

  @Column("timestamptz", { default: () => "clock_timestamp()" })
  actedAt!: Date;
}
