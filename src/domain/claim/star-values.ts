import type { Session } from "../../db/session";
import { divide, toAnswer, toExact } from "../indicator/exact";
import type { Issue } from "../refusal";
import { aggregateValues } from "./aggregate-star-values";
import type { StarBinding } from "./claim-terms.repository";
import { pathOf, type PlacedClaim, type StarValue, type Told } from "./new-claim";
import { findPairs, type FoundPair } from "./star-values.repository";

/** What readings say of claims, by their place in the input, or why they say nothing. */
export interface StarValues {
  readonly values: ReadonlyMap<number, StarValue>;
  readonly issues: readonly Issue[];
}

/**
 * Works out the values of claims whose price sits on Star scores, from the readings entered by now:
 * one statement for those about people, one for all others.
 *
 * @param fewest fewest people that the value of an aggregate claim may be about
 */
export async function starValues(
  session: Session,
  contractId: string,
  claims: readonly PlacedClaim[],
  fewest: number,
): Promise<StarValues> {
  const bound = claims.filter(({ terms }) => terms?.star);
  const told = new Map([
    ...(await personValues(session, bound)),
    ...(await aggregateValues(session, contractId, bound, fewest)),
  ]);
  const values = new Map<number, StarValue>();
  const issues: Issue[] = [];
  for (const [place, one] of told) {
    if (typeof one !== "string") values.set(place, one);
    else issues.push({ path: [...pathOf(place), "metric"], code: "NO_PAIR", message: one });
  }
  return { values, issues };
}

async function personValues(
  session: Session,
  claims: readonly PlacedClaim[],
): Promise<ReadonlyMap<number, Told>> {
  const asked = claims.flatMap(({ claim, terms, engagement, place }) => {
    if (!engagement || !terms?.star) return [];
    const { starId, area } = terms.star;
    return [{ place, engagementId: engagement.id, starId, area, day: claim.achievedOn }];
  });
  if (asked.length === 0) return new Map();
  const stars = new Map(claims.map(({ place, terms }) => [place, terms!.star!]));
  const found = await findPairs(session, asked);
  return new Map(found.map((pair) => [pair.place, tellOf(pair, stars.get(pair.place)!)]));
}

/** A pair's change: mean over the areas scored in both (E4), or that of one area (E3). */
function tellOf(pair: FoundPair, star: StarBinding): Told {
  const reason = unpaired(pair);
  if (reason) return `${reason} No value follows from ${star.starName}, so it cannot be claimed.`;
  if (pair.areas === 0) {
    const what = star.area === null ? "No area" : `"${star.areaName}"`;
    return `${what} was ${star.area === null ? "" : "not "}scored in both readings: nothing to compare.`;
  }
  const value = divide(toExact(String(pair.change)), toExact(String(pair.areas)));
  return {
    ...{ value: toAnswer(value), n: null },
    ...{ baselineReadingId: pair.baselineId, latestReadingId: pair.latestId },
  };
}

/** Why there is no pair up to the day (E2), in this order; null where there is one. */
function unpaired({ baselineId, latestId, isOneDate }: FoundPair): string | null {
  if (baselineId === null) return "No reading that counts up to the day it was achieved.";
  if (baselineId === latestId) return "Only one reading to compare up to the day it was achieved.";
  if (isOneDate) return "All readings to compare are of one day.";
  return null;
}
