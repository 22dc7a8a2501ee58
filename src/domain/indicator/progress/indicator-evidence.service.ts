import type { MeasurementEntity } from "../../measurement/measurement.entity";
import type { NodeEntity } from "../../node/node.entity";
import type { FigureReads } from "./figure-reads";
import {
  indicatorAnswers,
  latestMeasurements,
  type FigureRequest,
  type IndicatorAnswer,
} from "./figure.service";

/** What one indicator says about its node. */
export interface IndicatorEvidence extends IndicatorAnswer {
  /** The latest measurement that counts, over all time; null when there is none. */
  readonly latest: MeasurementEntity | null;
}

/**
 * What the indicators of nodes say: latest measurement, target in force and progress. The same
 * number of statements for any number of nodes.
 *
 * @returns the evidence of each node's indicators, oldest indicator first, by the node's key
 */
export async function indicatorEvidence(
  reads: FigureReads,
  nodes: readonly NodeEntity[],
  request: FigureRequest,
): Promise<ReadonlyMap<string, readonly IndicatorEvidence[]>> {
  const indicators = (
    await Promise.all(nodes.map((node) => reads.contents.indicatorsOf(node)))
  ).flat();
  if (indicators.length === 0) return new Map();
  const [answers, latest] = await Promise.all([
    indicatorAnswers(reads, indicators, request),
    latestMeasurements(reads, indicators, request),
  ]);
  const evidence = answers.map((answer) => ({
    ...answer,
    latest: latest.get(answer.indicator.id) ?? null,
  }));
  return Map.groupBy(evidence, ({ indicator }) => indicator.nodeId);
}
