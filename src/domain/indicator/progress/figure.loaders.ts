import DataLoader from "dataloader";
import { oneLoader } from "../../../db/loaders";
import type { MaybePromise } from "../../../db/maybe-promise";
import { perRequest } from "../../../db/per-request";
import type { MeasurementEntity } from "../../measurement/measurement.entity";
import type { NodeEntity } from "../../node/node.entity";
import type { IndicatorRow } from "../indicator.entity";
import type { MeasuredArgs } from "./figure.args";
import { measurementsById } from "./figure.repository";
import type { FigureReads } from "./figure-reads";
import {
  indicatorAnswers,
  latestMeasurements,
  type FigureRequest,
  type IndicatorAnswer,
} from "./figure.service";
import { indicatorEvidence, type IndicatorEvidence } from "./indicator-evidence.service";

/** Batches over figures: the same request for twenty indicators costs what it costs for one. */
export function figureLoaders(reads: FigureReads) {
  return {
    /** What arguments of fields ask for. */
    requests: new WeakMap<MeasuredArgs, MaybePromise<FigureRequest>>(),
    /** Figure, target and progress of an indicator. */
    answer: perRequest(
      (request: FigureRequest) =>
        new DataLoader<IndicatorRow, IndicatorAnswer, string>(
          (indicators) => indicatorAnswers(reads, indicators, request),
          { cacheKeyFn: (indicator) => indicator.id },
        ),
    ),
    /** A measurement as it stood at an instant (null: now), by its key. */
    measurement: perRequest((asOf: Date | null) =>
      oneLoader<MeasurementEntity>(
        reads.session,
        (ids) => measurementsById(ids, asOf),
        (row) => row.id,
      ),
    ),
    /** The latest measurement of an indicator that counts. */
    latest: perRequest(
      (request: FigureRequest) =>
        new DataLoader<IndicatorRow, MeasurementEntity | null, string>(
          async (indicators) => {
            const latest = await latestMeasurements(reads, indicators, request);
            return indicators.map((indicator) => latest.get(indicator.id) ?? null);
          },
          { cacheKeyFn: (indicator) => indicator.id },
        ),
    ),
    /** What a node's indicators say. */
    evidence: perRequest(
      (request: FigureRequest) =>
        new DataLoader<NodeEntity, readonly IndicatorEvidence[], string>(
          async (nodes) => {
            const evidence = await indicatorEvidence(reads, nodes, request);
            return nodes.map(({ id }) => evidence.get(id) ?? []);
          },
          { cacheKeyFn: ({ id }) => id },
        ),
    ),
  };
}
