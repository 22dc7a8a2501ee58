import type { OperationContext } from "../../context";
import { STAR_PRICE_CAUTION } from "./price-caution";
import type { RateMetricRow } from "./rate-metric.repository";
import { PriceCaution } from "./rate-metric.type";

/** What to bear in mind with a metric whose price sits on Star scores (D6); null for others. */
export async function cautionOf(
  { loaders }: OperationContext,
  { mappingId, indicatorLineageId, explanation }: RateMetricRow,
): Promise<PriceCaution | null> {
  const indicator = indicatorLineageId
    ? await loaders.indicator.currentOfLineage.load(indicatorLineageId)
    : null;
  const isStar = mappingId !== null || (indicator !== null && indicator.starAreaId !== null);
  return isStar ? new PriceCaution(STAR_PRICE_CAUTION, explanation) : null;
}
