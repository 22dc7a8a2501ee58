import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { EngagementEntity } from "../engagement/engagement.entity";

/** A step of the way through a service. */
export enum WayStepKind {
  ENQUIRY = "enquiry",
  ASSESSMENT = "assessment",
  PLAN = "plan",
  DELIVERY = "delivery",
  MONITORING = "monitoring",
  REVIEW = "review",
}

/** Somebody who helps a person, and what they do. */
export interface Helper {
  readonly who: string;
  readonly how: string | null;
}

/** What was learned about the person; empty lists where nobody said. */
export interface WayStepDetails {
  readonly whatMatters: readonly string[];
  readonly strengths: readonly string[];
  readonly whoHelps: readonly Helper[];
}

/** One step of a person through a service, and what matters to them. */
@Entity("way_step")
@Index(["engagementId", "happenedOn"])
@Check(
  "way_step_step_check",
  "step in ('enquiry', 'assessment', 'plan', 'delivery', 'monitoring', 'review')",
)
export class WayStepEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @ForeignKey(() => EngagementEntity)
  @Column("uuid")
  engagementId!: string;

  @Column("text")
  step!: WayStepKind;

  @Column("date")
  happenedOn!: string;

  @Column("text", { nullable: true })
  note!: string | null;

  /** Without its lists once the person was erased. */
  @Column("jsonb", { default: "{}" })
  details!: Partial<WayStepDetails>;

  @Column("text")
  recordedBy!: string;

  @Column("timestamptz", { default: () => "clock_timestamp()" })
  recordedAt!: Date;
}
