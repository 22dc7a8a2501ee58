import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import { ModelVersionEntity } from "../logic-model/model-version.entity";
import { NodeEntity } from "../node/node.entity";
import { StarAreaEntity } from "../star/star-area.entity";
import { IndicatorLineageEntity } from "./indicator-lineage.entity";

/** Whether people say it of themselves, or somebody else can count it. */
export enum IndicatorNature {
  SUBJECTIVE = "subjective",
  OBJECTIVE = "objective",
}

/** Which way is good. */
export enum IndicatorDirection {
  UP = "up",
  DOWN = "down",
  MAINTAIN = "maintain",
}

/** How figures of several periods or contracts become one. */
export enum Aggregation {
  FLOW = "flow",
  STOCK = "stock",
  RATIO = "ratio",
  AVERAGE = "average",
}

/** How often a figure is due. */
export enum Frequency {
  MONTHLY = "monthly",
  QUARTERLY = "quarterly",
  YEARLY = "yearly",
}

/** How one would know, as one version of a logic model defines it. */
@Entity("indicator")
@Unique(["modelVersionId", "lineageId"])
@Check("indicator_nature_check", "nature in ('subjective', 'objective')")
@Check("indicator_direction_check", "direction in ('up', 'down', 'maintain')")
@Check("indicator_aggregation_check", "aggregation in ('flow', 'stock', 'ratio', 'average')")
@Check("indicator_frequency_check", "frequency in ('monthly', 'quarterly', 'yearly')")
@Check("indicator_decimals_check", "decimals between 0 and 6")
export class IndicatorEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @ForeignKey(() => ModelVersionEntity)
  @Column("uuid")
  modelVersionId!: string;

  /** The same in every version of the model. */
  @Index()
  @ForeignKey(() => IndicatorLineageEntity)
  @Column("uuid")
  lineageId!: string;

  @Index()
  @ForeignKey(() => NodeEntity)
  @Column("uuid")
  nodeId!: string;

  @Column("text")
  title!: string;

  @Column("text", { nullable: true })
  description!: string | null;

  @Column("text")
  nature!: IndicatorNature;

  /** Words for what is counted, e.g. `people`, or `%` where a ratio is shown as a percentage. */
  @Column("text")
  unit!: string;

  @Column("text")
  direction!: IndicatorDirection;

  @Column("text")
  aggregation!: Aggregation;

  /** Where figures come from, e.g. `School registers`. */
  @Column("text", { nullable: true })
  source!: string | null;

  @Column("text", { nullable: true })
  frequency!: Frequency | null;

  /** What it was before; exact decimal in the indicator's unit; null where nobody measured it. */
  @Column("numeric", { nullable: true })
  baseline!: string | null;

  /** Digits after the point that figures are shown with, 0 to 6. */
  @Column("smallint", { default: 1 })
  decimals!: number;

  /** The area whose scores it counts, where its number is a Star score (D6). */
  @ForeignKey(() => StarAreaEntity)
  @Column("uuid", { nullable: true })
  starAreaId!: string | null;
}

/** A row together with the reference of its lineage. */
export type IndicatorRow = IndicatorEntity & {
  readonly reference: string;
};
