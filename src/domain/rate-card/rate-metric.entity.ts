import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import { IndicatorLineageEntity } from "../indicator/indicator-lineage.entity";
import { MappingEntity } from "../mapping/mapping.entity";
import { NodeEntity } from "../node/node.entity";
import { OutcomeMetricEntity } from "./outcome-metric.entity";
import { RateCardEntity } from "./rate-card.entity";
import { MetricCounts } from "./terms";
import type { Rate } from "./terms";
import type { Entitlement } from "./terms";

/** What one version of a rate card pays for one metric, and what the metric is bound to. */
@Entity("rate_metric")
@Unique(["rateCardId", "outcomeMetricId"])
@Check("rate_metric_counts_check", "counts in ('people', 'outcomes')")
@Check("rate_metric_binding_check", "num_nonnulls(node_id, indicator_lineage_id, mapping_id) = 1")
@Check("rate_metric_whole_star_check", "not whole_star or mapping_id is not null")
@Check("rate_metric_explanation_check", "mapping_id is null or explanation is not null")
export class RateMetricEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @ForeignKey(() => RateCardEntity)
  @Column("uuid")
  rateCardId!: string;

  @Index()
  @ForeignKey(() => OutcomeMetricEntity)
  @Column("uuid")
  outcomeMetricId!: string;

  @Column("integer")
  position!: number;

  @Column("text")
  title!: string;

  @Column("text", { nullable: true })
  description!: string | null;

  @Column("text")
  counts!: MetricCounts;

  @Index()
  @ForeignKey(() => NodeEntity)
  @Column("uuid", { nullable: true })
  nodeId!: string | null;

  @Index()
  @ForeignKey(() => IndicatorLineageEntity)
  @Column("uuid", { nullable: true })
  indicatorLineageId!: string | null;

  @Index()
  @ForeignKey(() => MappingEntity)
  @Column("uuid", { nullable: true })
  mappingId!: string | null;

  @Column("boolean", { default: false })
  wholeStar!: boolean;

  @Column("jsonb")
  rates!: Rate[];

  @Column("jsonb")
  entitlement!: Entitlement;

  @Column("text", { nullable: true })
  explanation!: string | null;
}
