import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { OrganisationEntity } from "../organisation/organisation.entity";
import { ReadinessReviewEntity } from "./readiness-review.entity";

/** Where an action stands. */
export enum ActionState {
  PLANNED = "planned",
  UNDER_WAY = "under_way",
  DONE = "done",
  DROPPED = "dropped",
}

/** What somebody does about what a readiness review showed. */
@Entity("readiness_action")
@ForeignKey(() => ReadinessReviewEntity, ["reviewId", "contractId"], ["id", "contractId"])
@Check("readiness_action_state_check", "state in ('planned', 'under_way', 'done', 'dropped')")
export class ReadinessActionEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid")
  contractId!: string;

  @Index()
  @Column("uuid")
  reviewId!: string;

  @ForeignKey(() => OrganisationEntity)
  @Column("uuid")
  organisationId!: string;

  @Column("text", { nullable: true })
  statement!: string | null;

  @Column("text")
  title!: string;

  @Column("date", { nullable: true })
  dueOn!: string | null;

  @Column("text", { default: "planned" })
  state!: ActionState;

  @Column("text", { nullable: true })
  outcome!: string | null;

  @Column("text")
  enteredBy!: string;

  @Column("timestamptz", { default: () => "clock_timestamp()" })
  enteredAt!: Date;

  @Column("integer", { default: 1 })
  version!: number;
}
