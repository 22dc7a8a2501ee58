import type { EvidenceReads } from "./evidence-reads";
import { journeyOf, type Journey } from "./journey";
import { findCompletedReadings } from "./journey.repository";
import type { BaselineRule } from "./question";

/** How people's journeys are told. */
export interface JourneyRequest {
  readonly baselineRule: BaselineRule;
  /** The instant of knowledge; default: now. */
  readonly asOf: Date | null;
}

/**
 * The journeys of engagements, one for each Star with a completed reading, by code and edition. The
 * same number of statements for any number of engagements.
 */
export async function journeys(
  { session, stars }: EvidenceReads,
  engagementIds: readonly string[],
  request: JourneyRequest,
): Promise<ReadonlyMap<string, readonly Journey[]>> {
  const readings = await findCompletedReadings(session, engagementIds, request.asOf);
  const starIds = [...new Set(readings.map(({ starId }) => starId))];
  if (starIds.length === 0) return new Map();
  const definitions = await stars.find(starIds);
  const byEngagement = Map.groupBy(readings, ({ engagementId }) => engagementId);
  return new Map(
    [...byEngagement].map(([id, own]) => [
      id,
      [...Map.groupBy(own, ({ starId }) => starId)].map(([starId, ofStar]) =>
        journeyOf(ofStar, definitions.get(starId)!, request.baselineRule),
      ),
    ]),
  );
}
