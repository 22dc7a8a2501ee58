import DataLoader from "dataloader";
import { perRequest } from "../../../db/per-request";
import type { Session } from "../../../db/session";
import type { DisclosurePolicy } from "../../../disclosure/policy";
import type { MeasurementEntity } from "../../measurement/measurement.entity";
import type { IndicatorRow } from "../indicator.entity";
import {
  indicatorAnswers,
  latestMeasurements,
  type FigureRequest,
  type IndicatorAnswer,
} from "./figure.service";
import { indicatorEvidence, type IndicatorEvidence } from "./indicator-evidence.service";

/** Batches over figures: the same request for twenty indicators costs what it costs for one. */
export function figureLoaders(session: Session, policy: DisclosurePolicy | null) {
  return {
    /** Figure, target and progress of an indicator. */
    answer: perRequest(
      (request: FigureRequest) =>
        new DataLoader<IndicatorRow, IndicatorAnswer, string>(
          (indicators) => indicatorAnswers(session, indicators, request, policy),
          { cacheKeyFn: (indicator) => indicator.id },
        ),
    ),
    /** The latest measurement of an indicator that counts. */
    latest: perRequest(
      (request: FigureRequest) =>
        new DataLoader<IndicatorRow, MeasurementEntity | null, string>(
          async (indicators) => {
            const latest = await latestMeasurements(session, indicators, request, policy);
            return indicators.map((indicator) => latest.get(indicator.id) ?? null);
          },
          { cacheKeyFn: (indicator) => indicator.id },
        ),
    ),
    /** What a node's indicators say, by the node's key. */
    evidence: perRequest(
      (request: FigureRequest) =>
        new DataLoader<string, readonly IndicatorEvidence[]>(async (nodeIds) => {
          const evidence = await indicatorEvidence(session, nodeIds, request, policy);
          return nodeIds.map((id) => evidence.get(id) ?? []);
        }),
    ),
  };
}
