import type { Session } from "../../db/session";
import { toReadingQuestion } from "./evidence-request";
import { findContractStars, findRegisteredStars } from "./evidence-scope.repository";
import { BaselineRule } from "./question";
import { readQualityCounts } from "./quality-counts.repository";
import { qualitySignals, type QualitySignal } from "./quality-signals";

/** Of which readings signals are asked. */
export interface QualityRequest {
  readonly asOf: Date | null;
  /** Readings after this day are not seen; default: the day of `asOf`, or today. */
  readonly to: string | null;
  /** Fewest readings that a figure is given for, from 1. */
  readonly minimum: number;
}

/**
 * Quality signals of contracts (E13), for each Star with a reading that counts, by code and edition.
 * The same number of statements for any number of contracts.
 */
export async function contractQualitySignals(
  session: Session,
  contractIds: readonly string[],
  request: QualityRequest,
): Promise<ReadonlyMap<string, readonly QualitySignal[]>> {
  const stars = await findContractStars(session, contractIds, request.asOf);
  const starIds = [...new Set(stars.map(({ starId }) => starId))];
  const question = toReadingQuestion({
    ...{ ...request, from: null, contractIds: null, serviceIds: null, where: [], minimumDays: 0 },
    ...{ baselineRule: BaselineRule.FIRST, excludeRetrospective: false, bandSetId: null },
    applyEditionMapping: false,
  });
  const scopes = stars.map(({ contractId, starId }) => ({ contractIds: [contractId], starId }));
  const [definitions, counts] = await Promise.all([
    findRegisteredStars(session, starIds),
    readQualityCounts(session, question, scopes),
  ]);
  const byContract = Map.groupBy(counts, ({ contractId }) => contractId);
  return new Map(
    [...byContract].map(([contractId, found]) => [
      contractId,
      found
        .sort((a, b) => starIds.indexOf(a.starId) - starIds.indexOf(b.starId))
        .flatMap((one) => qualitySignals(one, definitions.get(one.starId)!, request.minimum)),
    ]),
  );
}
