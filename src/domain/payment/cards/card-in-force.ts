import type { RateCardTerms } from "../../rate-card/terms";
import { MetricInForce } from "./metric-in-force";
import { ranksOf } from "./ranks";

/** A version of the rate card made ready to be asked about claims. */
export class CardInForce {
  private readonly metrics: ReadonlyMap<string, MetricInForce>;

  constructor(readonly terms: RateCardTerms) {
    const ranks = ranksOf(terms.metrics);
    const keys = new Map(terms.metrics.map(({ reference, metricId }) => [reference, metricId]));
    this.metrics = new Map(
      terms.metrics.map((metric) => [
        metric.metricId,
        new MetricInForce(metric, ranks.get(metric.reference) ?? 0, keys),
      ]),
    );
  }

  /** By its key through all versions. */
  metric(metricId: string): MetricInForce | null {
    return this.metrics.get(metricId) ?? null;
  }
}
