import type { Session } from "../../../db/session";
import { isSafe, rounded, type DisclosurePolicy } from "../../../disclosure/policy";
import { EVERY_STAR } from "../../../disclosure/releases";
import { toldUntil } from "../../evidence/protection/engaged-at-release";
import { releaseAt, type ContractGuard } from "../../evidence/protection/release-times";
import type { Period } from "../../period";
import { MetricCounts } from "../../rate-card/terms";
import type { CalculatedContract } from "../calculated-contract";
import { tallyByMetric } from "../totals";
import type { MeasuredRow } from "./reconciliation.repository";
import { countAchieved, safeMetrics, type StarAchieved } from "./star-achieved";
import { findStarChanges, type AskedChanges, type StarChangeRow } from "./star-change.repository";

/** A contract of which is asked who achieved by their Stars. */
export interface AskedContract {
  readonly contractId: string;
  /** How its people are protected from the viewer; null: they are not. */
  readonly guard: ContractGuard | null;
}

/** Of when it is asked. */
export interface AskedDays {
  readonly period: Period;
  /** The instant of knowledge. */
  readonly asOf: Date;
  /** The one that was asked for; null: now. */
  readonly askedAsOf: Date | null;
}

/** Changes that are paid for, of contracts, by their keys: one statement for any number of them. */
export async function starChanges(
  session: Session,
  contracts: readonly AskedContract[],
  days: AskedDays,
): Promise<ReadonlyMap<string, readonly StarChangeRow[]>> {
  const asked = contracts.flatMap((one) => askedOf(one, days));
  if (asked.length === 0) return new Map();
  return Map.groupBy(await findStarChanges(session, asked, days.asOf), (row) => row.contractId);
}

/** Protected viewers are told of all days as at the last release of each Star. */
function askedOf({ contractId, guard }: AskedContract, days: AskedDays): AskedChanges[] {
  const { period, asOf, askedAsOf } = days;
  if (!guard) return [{ contractId, starId: null, knownAt: asOf, ...period }];
  const starIds = new Set(guard.changes.flatMap(({ paired }) => [...paired.keys()]));
  starIds.delete(EVERY_STAR);
  return [...starIds].flatMap((starId) => {
    const knownAt = releaseAt(guard, starId, toldUntil(askedAsOf));
    if (!knownAt) return [];
    return [{ contractId, starId, knownAt, start: null, end: knownAt.toISOString().slice(0, 10) }];
  });
}

/** What is known of a contract besides its calculation. */
export interface Beside {
  readonly measured: readonly MeasuredRow[];
  readonly changes: readonly StarChangeRow[];
  /** The contract's first day. */
  readonly startsOn: string;
  /** Null: nobody is protected. */
  readonly policy: DisclosurePolicy | null;
  /** People engaged as the viewer may be told; null where it is withheld. */
  readonly engaged: number | null;
}

/** People who achieved by their Stars, of each metric that is bound to one and of people. */
export function starsOf(
  { calculation, cards }: CalculatedContract,
  { measured, changes, startsOn, policy, engaged }: Beside,
): ReadonlyMap<string, StarAchieved> {
  const facts = { rows: changes, cards };
  const safe = policy && safeMetrics(facts, policy.threshold);
  const isStar = new Set(
    measured.filter(({ binding }) => binding === "star").map(({ metricId }) => metricId),
  );
  const isComparable = !policy || calculation.period.start <= startsOn;
  const told = (metricId: string): number | null => {
    const people = countAchieved(facts, metricId);
    if (!policy) return people;
    if (!safe?.has(metricId) || engaged === null) return null;
    const isTold = [people, engaged - people].every((n) => isSafe(n, policy.threshold));
    return isTold ? rounded(people, policy) : null;
  };
  return new Map(
    tallyByMetric([], cards, () => 0)
      .filter(
        ({ metricId, terms }) => isStar.has(metricId) && terms?.counts === MetricCounts.PEOPLE,
      )
      .map(({ metricId }) => [
        metricId,
        { people: told(metricId), isOfAllDays: policy !== null, isComparable },
      ]),
  );
}
