import type { Session } from "../../db/session";
import { BaselineRule, type ReadingQuestion } from "../evidence/question";
import { readStatisticsOf } from "../evidence/statistics.repository";
import type { StarStatistics } from "../evidence/sufficient-statistics";
import { people } from "../evidence/words";
import { divide, toAnswer, toExact, type Exact } from "../indicator/exact";
import type { StarBinding } from "./claim-terms.repository";
import type { PlacedClaim, Told } from "./new-claim";
import { findServicesOf } from "./star-values.repository";

/** More days than that at once would each be a count of all people. */
const MOST_DAYS = 12;

/**
 * Mean change of all the provider's people under the contract as evidence gives it (E3, E4; rule
 * `FIRST`, up to the day), for claims about nobody in particular, by their place in the input. All
 * are of one provider.
 */
export async function aggregateValues(
  session: Session,
  contractId: string,
  claims: readonly PlacedClaim[],
  fewest: number,
): Promise<ReadonlyMap<number, Told>> {
  const asked = claims.filter(({ engagement, providerId }) => !engagement && providerId);
  if (asked.length === 0) return new Map();
  const byDay = [...Map.groupBy(asked, ({ claim }) => claim.achievedOn)];
  if (byDay.length > MOST_DAYS) {
    const message = `Claim numbers that rest on Star scores for at most ${MOST_DAYS} days at a time.`;
    return new Map(asked.map(({ place }) => [place, message]));
  }
  const serviceIds = await findServicesOf(session, contractId, asked[0]!.providerId!);
  const questions = byDay.map(([day, some]) => {
    const starIds = [...new Set(some.map(({ terms }) => terms!.star!.starId))];
    const scopes = starIds.map((starId) => ({ contractIds: [contractId], starId }));
    return { question: questionOf(day, serviceIds), scopes };
  });
  const found = await readStatisticsOf(session, questions);
  const told = byDay.flatMap(([, some], i) => {
    const of = (starId: string): StarStatistics =>
      found[i]![questions[i]!.scopes.findIndex((scope) => scope.starId === starId)]!;
    return some.map(({ place, terms }): [number, Told] => {
      const star = terms!.star!;
      return [place, tellOf(of(star.starId), star, fewest)];
    });
  });
  return new Map(told);
}

const questionOf = (day: string, serviceIds: readonly string[]): ReadingQuestion => ({
  ...{ baselineRule: BaselineRule.FIRST, minimumDays: 0, asOf: null, from: null },
  ...{ to: day, dueBefore: day, excludeRetrospective: false, serviceIds, where: [] },
  applyEditionMapping: false,
});

function tellOf(statistics: StarStatistics, { area, starName }: StarBinding, fewest: number): Told {
  if (statistics.engagements === 0) return "Nobody had started by the day it was achieved.";
  if (statistics.readings.eligible === 0) return `There is no reading of ${starName} that counts.`;
  const { n, sum } = area === null ? wholeStar(statistics) : ofArea(statistics, area);
  if (n === 0) return "Nobody has two readings that can be compared.";
  if (n < fewest) {
    return (
      `${people(n)} with two readings that can be compared: too few for a figure that others see. ` +
      `It takes ${fewest}.`
    );
  }
  const value = toAnswer(divide(sum, toExact(String(n))));
  return { value, n, baselineReadingId: null, latestReadingId: null };
}

interface Sums {
  readonly n: number;
  /** Of people's changes, in scale points. */
  readonly sum: Exact;
}

function wholeStar({ wholeStar: groups }: StarStatistics): Sums {
  return groups
    .filter(({ areas }) => areas > 0)
    .map(({ areas, people: n, baselineSum, latestSum }) => ({
      n,
      sum: divide(toExact(String(latestSum - baselineSum)), toExact(String(areas))),
    }))
    .reduce(plus, NOBODY);
}

function ofArea({ cells }: StarStatistics, area: number): Sums {
  return cells
    .filter((cell) => cell.area === area)
    .map(({ people: n, baseline, latest }) => ({
      n,
      sum: toExact(String(n * (latest - baseline))),
    }))
    .reduce(plus, NOBODY);
}

const NOBODY: Sums = { n: 0, sum: toExact("0") };

const plus = (a: Sums, b: Sums): Sums => ({ n: a.n + b.n, sum: a.sum.plus(b.sum) });
