import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import { LogicModelEntity } from "../logic-model/logic-model.entity";
import { OrganisationEntity } from "../organisation/organisation.entity";
import { NOTHING_SAID, type WorkshopContent } from "./workshop-content";

/** The workshop in which a commissioner designs what to buy. */
@Entity("design_workshop")
@Unique(["organisationId", "reference"])
@Check("design_workshop_finished_check", "(finished_by is null) = (finished_at is null)")
export class DesignWorkshopEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @ForeignKey(() => OrganisationEntity)
  @Column("uuid")
  organisationId!: string;

  @Column("text")
  reference!: string;

  @Column("text")
  title!: string;

  @Column("jsonb")
  content!: Partial<WorkshopContent>;

  @Index()
  @ForeignKey(() => LogicModelEntity)
  @Column("uuid", { nullable: true })
  logicModelId!: string | null;

  @Column("text", { nullable: true })
  finishedBy!: string | null;

  @Column("timestamptz", { nullable: true })
  finishedAt!: Date | null;

  @Column("text")
  openedBy!: string;

  @Column("timestamptz", { default: () => "clock_timestamp()" })
  openedAt!: Date;

  @Column("integer", { default: 1 })
  version!: number;
}

/** What was said so far; what nobody spoke of yet is empty. */
export function contentOf({ content }: Pick<DesignWorkshopEntity, "content">): WorkshopContent {
  return { ...NOTHING_SAID, ...content };
}
