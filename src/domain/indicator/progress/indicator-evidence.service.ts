import type { Session } from "../../../db/session";
import type { DisclosurePolicy } from "../../../disclosure/policy";
import type { MeasurementEntity } from "../../measurement/measurement.entity";
import { findIndicatorsOfNodes } from "../indicator.repository";
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
 * What the indicators of nodes say: latest measurement, target in force and progress. Six
 * statements for any number of nodes.
 *
 * @returns the evidence of each node's indicators, oldest indicator first, by the node's key
 */
export async function indicatorEvidence(
  session: Session,
  nodeIds: readonly string[],
  request: FigureRequest,
  policy: DisclosurePolicy | null,
): Promise<ReadonlyMap<string, readonly IndicatorEvidence[]>> {
  const indicators = await findIndicatorsOfNodes(session, nodeIds);
  if (indicators.length === 0) return new Map();
  const [answers, latest] = await Promise.all([
    indicatorAnswers(session, indicators, request, policy),
    latestMeasurements(session, indicators, request, policy),
  ]);
  const evidence = answers.map((answer) => ({
    ...answer,
    latest: latest.get(answer.indicator.id) ?? null,
  }));
  return Map.groupBy(evidence, ({ indicator }) => indicator.nodeId);
}
