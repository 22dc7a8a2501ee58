import {
  Check,
  Column,
  Entity,
  ForeignKey,
  Generated,
  Index,
  PrimaryColumn,
  Unique,
} from "typeorm";
import { EngagementEntity } from "../engagement/engagement.entity";
import { OrganisationEntity } from "../organisation/organisation.entity";
import { StarEntity } from "../star/star.entity";
import { WorkerEntity } from "../worker/worker.entity";

/** Who agreed the scores. */
export enum CompletedBy {
  COLLABORATIVE = "collaborative",
  WORKER = "worker",
  SERVICE_USER = "service_user",
}

/** Whether the scores are about the day they were given, or looked back at from later. */
export enum ReadingKind {
  STANDARD = "standard",
  RETROSPECTIVE = "retrospective",
}

/** Where a reading is in its life. */
export enum ReadingState {
  IN_PROGRESS = "in_progress",
  COMPLETED = "completed",
  WITHDRAWN = "withdrawn",
}

/** One Star completed on a day: a score per area, some may be missing. */
@Entity("reading")
@Unique(["providerId", "reference"])
@Index(["engagementId", "starId", "takenOn", "entryNumber"])
@Check("reading_completed_by_check", "completed_by in ('collaborative', 'worker', 'service_user')")
@Check("reading_kind_check", "kind in ('standard', 'retrospective')")
@Check("reading_state_check", "state in ('in_progress', 'completed', 'withdrawn')")
@Check("reading_completed_check", "state <> 'completed' or completed_at is not null")
@Check("reading_withdrawn_check", "(state = 'withdrawn') = (withdrawn_at is not null)")
export class ReadingEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @ForeignKey(() => OrganisationEntity)
  @Column("uuid")
  providerId!: string;

  @Column("text")
  reference!: string;

  @ForeignKey(() => EngagementEntity)
  @Column("uuid")
  engagementId!: string;

  @ForeignKey(() => StarEntity)
  @Column("uuid")
  starId!: string;

  @Column("date")
  takenOn!: string;

  @Column("text")
  completedBy!: CompletedBy;

  @Column("text", { default: ReadingKind.STANDARD })
  kind!: ReadingKind;

  @Column("text")
  state!: ReadingState;

  /** `scores[i]` belongs to the area with position i + 1; null is "not scored". */
  @Column("smallint", { array: true })
  scores!: (number | null)[];

  @Column("text", { nullable: true })
  notes!: string | null;

  @Column("text", { nullable: true })
  actionPlan!: string | null;

  @Column("text")
  recordedBy!: string;

  /** Who completed what was begun before; null where it was recorded complete. */
  @Column("text", { nullable: true })
  finalisedBy!: string | null;

  @ForeignKey(() => WorkerEntity)
  @Column("uuid", { nullable: true })
  workerId!: string | null;

  @Column("timestamptz", { default: () => "now()" })
  enteredAt!: Date;

  /** Order of entry, also within one transaction. */
  @Generated("increment")
  @Column("bigint")
  entryNumber!: number;

  @Column("timestamptz", { nullable: true })
  completedAt!: Date | null;

  @Column("timestamptz", { nullable: true })
  withdrawnAt!: Date | null;

  @Column("integer", { default: 1 })
  version!: number;
}
