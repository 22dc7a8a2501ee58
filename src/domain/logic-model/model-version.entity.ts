import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import { LogicModelEntity } from "./logic-model.entity";

/** Where a version of a logic model is in its life. */
export enum ModelVersionStatus {
  DRAFT = "draft",
  PUBLISHED = "published",
  SUPERSEDED = "superseded",
}

/** One version of a logic model. A draft is edited; what was published never changes. */
@Entity("model_version")
@Unique(["logicModelId", "number"])
@Index("model_version_one_draft_idx", ["logicModelId"], {
  unique: true,
  where: "status = 'draft'",
})
@Index("model_version_one_published_idx", ["logicModelId"], {
  unique: true,
  where: "status = 'published'",
})
@Index(["title", "id"])
@Check("model_version_status_check", "status in ('draft', 'published', 'superseded')")
@Check("model_version_published_check", "(status = 'draft') = (published_at is null)")
export class ModelVersionEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @ForeignKey(() => LogicModelEntity)
  @Column("uuid")
  logicModelId!: string;

  /** 1, 2, … in the order in which they were begun. */
  @Column("integer")
  number!: number;

  @Column("text")
  status!: ModelVersionStatus;

  @Column("text")
  title!: string;

  @Column("text", { nullable: true })
  description!: string | null;

  /** The version whose boxes and links it began with. */
  @ForeignKey(() => ModelVersionEntity)
  @Column("uuid", { nullable: true })
  copiedFromId!: string | null;

  /** Grows with each edit. */
  @Column("integer", { default: 1 })
  version!: number;

  @Column("text")
  createdBy!: string;

  @Column("timestamptz", { default: () => "now()" })
  createdAt!: Date;

  @Column("text", { nullable: true })
  publishedBy!: string | null;

  @Column("timestamptz", { nullable: true })
  publishedAt!: Date | null;

  @Column("timestamptz", { nullable: true })
  supersededAt!: Date | null;
}
