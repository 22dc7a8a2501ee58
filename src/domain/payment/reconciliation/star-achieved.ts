import { isSafe } from "../../../disclosure/policy";
import { divide, toAnswer, toExact } from "../../indicator/exact";
import type { PriceRule, RateCardTerms } from "../../rate-card/terms";
import { CardInForce } from "../cards/card-in-force";
import type { RateInForce } from "../cards/metric-in-force";
import type { StarChangeRow } from "./star-change.repository";

/** How many people achieved what a metric bound to a Star pays for. */
export interface StarAchieved {
  /** Null where it is withheld, as about too few people. */
  readonly people: number | null;
  /** Whether they are of all days instead of the period's, so that no two answers can be subtracted. */
  readonly isOfAllDays: boolean;
  /** Whether claims of the same days stand beside. */
  readonly isComparable: boolean;
}

/** What of a contract tells who achieved, as its claims would be valued and priced. */
export interface StarFacts {
  readonly rows: readonly StarChangeRow[];
  /** The versions of the rate card that price them. */
  readonly cards: readonly RateCardTerms[];
}

/** People whose change reaches the lower end of what is paid for by the version of its day. */
export function countAchieved({ rows, cards }: StarFacts, metricId: string): number {
  const isPaid = payingOf(cards);
  const own = rows.filter((row) => row.metricId === metricId && row.isNewest && row.isInForce);
  const paid = own.filter(isPaid);
  return new Set(paid.flatMap(({ people }) => people)).size;
}

/**
 * The metrics of which no figure tells of few: everybody with a change of the same area (or Star) is
 * put with those who achieved the same, also before a version was agreed that changed it, and who went up or down, which evidence
 * tells of areas; each such group is nobody or enough people. So figures of two prices, or of a price and of
 * evidence, never differ by a few.
 */
export function safeMetrics({ rows, cards }: StarFacts, threshold: number): ReadonlySet<string> {
  const isPaid = payingOf(cards);
  const safe = new Set(rows.map(({ metricId }) => metricId));
  for (const some of Map.groupBy(rows, ({ starId, area }) => `${starId} ${area}`).values()) {
    const told = new Map<number, Set<string>>();
    for (const row of some) {
      const marks = row.area === null ? [] : [`${Math.sign(row.change)}`];
      if (row.isInForce && isPaid(row)) marks.push(`${row.metricId} ${row.knownNumber}`);
      for (const person of row.people) {
        told.set(person, new Set([...(told.get(person) ?? []), ...marks]));
      }
    }
    const groups = Map.groupBy(told.values(), (marks) => [...marks].sort().join());
    if ([...groups.values()].every(({ length }) => isSafe(length, threshold))) continue;
    for (const { metricId } of some) safe.delete(metricId);
  }
  return safe;
}

/** Whether a change reaches the lower end of what its metric pays the provider for, in any area. */
function payingOf(cards: readonly RateCardTerms[]): (row: StarChangeRow) => boolean {
  const byId = new Map(cards.map((card) => [card.id, new CardInForce(card)]));
  return ({ cardId, metricId, providerId, change, areas }) => {
    const metric = byId.get(cardId)?.metric(metricId);
    if (!metric) return false;
    const value = toAnswer(divide(toExact(String(change)), toExact(String(areas))));
    const places = new Set([null, ...metric.terms.rates.map(({ area }) => area)]);
    return [...places].some((area) => {
      const rate = metric.rateFor({ providerId, area });
      return rate !== null && isReached(rate, value);
    });
  };
}

/** Prices that go by the value tell what is too little; of others, any change for the better is enough. */
const BY_VALUE: readonly PriceRule["kind"][] = ["sliding_scale", "threshold"];

function isReached({ rate, pricing }: RateInForce, value: string): boolean {
  if (!BY_VALUE.includes(rate.price.kind)) return toExact(value).gt("0");
  return pricing.amountOf(1, { value }, 0) > 0;
}
