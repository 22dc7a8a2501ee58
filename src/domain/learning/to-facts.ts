import type { ClaimSignal } from "../claim/claim-signals";
import { QualitySignalCode, type QualitySignal } from "../evidence/quality-signals";
import type { ServiceCoverage } from "../evidence/service-coverage.service";
import type { StarEvidence } from "../evidence/star-evidence";
import type { OutcomeMetricEntity } from "../rate-card/outcome-metric.entity";
import type { CoverageFacts, SignalFacts, StarFacts } from "./learning-facts";
import { LearningRule } from "./learning-rule";

/** What is given of a Star, as rules look at it. */
export function starFacts({ definition, statistics, areas }: StarEvidence): StarFacts {
  const { engagements, pairs, endedAfterOneReading, readings } = statistics;
  return {
    starId: definition.star.id,
    name: definition.star.name,
    stages: definition.stages.map(({ name }) => name),
    ...{ engagements, pairs, endedAfterOneReading },
    ...{ readings: readings.eligible, workerOnly: readings.workerOnly },
    areas: areas.map(({ area, n, statistics: said }) => ({
      ...{ name: area.name, n },
      decreased: said?.decreased ?? null,
      roomToImprove: said?.roomToImprove ?? null,
      matrix: said?.journey.matrix ?? [],
      baseline: said?.journey.baseline ?? [],
      latest: said?.journey.latest ?? [],
    })),
  };
}

export function coverageFacts(coverage: ServiceCoverage): CoverageFacts {
  const { service, definition, engagements, pairs } = coverage;
  return {
    ...{ serviceId: service.id, service: service.name },
    ...{ starId: definition.star.id, star: definition.star.name, engagements, pairs },
  };
}

/** Those that stand out, but for readings by a worker alone, which have a rule of their own. */
export const qualitySignalFacts = (all: readonly QualitySignal[]): SignalFacts[] =>
  all
    .filter(({ code, isNotable }) => isNotable && code !== QualitySignalCode.WORKER_ONLY_SHARE)
    .map(({ code, star, n, figure, inWords, question }) => ({
      ...{ rule: LearningRule.READINGS_SIGNAL, starId: star.id, about: star.name },
      ...{ code, n, figure, inWords, question },
    }));

/** Those that stand out. */
export function claimSignalFacts(
  all: readonly ClaimSignal[],
  metrics: readonly OutcomeMetricEntity[],
): SignalFacts[] {
  const reference = new Map(metrics.map((metric) => [metric.id, metric.reference]));
  return all
    .filter(({ isNotable }) => isNotable)
    .map(({ code, metricId, n, figure, inWords, question }) => ({
      ...{ rule: LearningRule.CLAIMS_SIGNAL, starId: null },
      code: `${code} ${reference.get(metricId) ?? ""}`,
      ...{
        about: `Claims of ${reference.get(metricId) ?? "a metric"}`,
        n,
        figure,
        inWords,
        question,
      },
    }));
}
