import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { LogicModelEntity } from "./logic-model.entity";
import type { ModelChange } from "./model-change";
import { ModelVersionEntity } from "./model-version.entity";

/** What somebody did to a logic model. */
export enum ModelAction {
  CREATED = "created",
  IMPORTED = "imported",
  EDITED = "edited",
  TARGET_SET = "target_set",
  ATTACHED = "attached",
  DETACHED = "detached",
  PUBLISHED = "published",
  DRAFT_STARTED = "draft_started",
  DRAFT_DISCARDED = "draft_discarded",
}

/** One act in the history of a logic model: who, when, what and why. */
@Entity("model_event")
@Index(["logicModelId", "actedAt", "id"])
export class ModelEventEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @ForeignKey(() => LogicModelEntity)
  @Column("uuid")
  logicModelId!: string;

  /** The version it concerns; null where it concerns none, or one that was discarded since. */
  @ForeignKey(() => ModelVersionEntity)
  @Column("uuid", { nullable: true })
  modelVersionId!: string | null;

  @Column("text")
  action!: ModelAction;

  /** What it changed, in domain words. */
  @Column("jsonb")
  changes!: ModelChange[];

  @Column("text", { nullable: true })
  reason!: string | null;

  @Column("text")
  actedBy!: string;

  @Column("timestamptz", { default: () => "now()" })
  actedAt!: Date;
}
