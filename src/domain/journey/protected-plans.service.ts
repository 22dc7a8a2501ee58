import type { DisclosurePolicy } from "../../disclosure/policy";
import { toldUntil } from "../evidence/protection/engaged-at-release";
import { releaseAt } from "../evidence/protection/release-times";
import type {
  ReleasedAsked,
  ReleasedCounts,
} from "../evidence/protection/released/released-counts";
import { describeDay } from "../period";
import type { RegisteredStar } from "../star/star.repository";
import { countingDays, lastOf, yearBefore } from "./counting-days";
import type { AskedDay, ToldPlan } from "./journey-plan";
import { protectPlan, type LatestOfPairs } from "./protect-plan";
import { hasGaps, withheldPlan } from "./shown-plan";
import { countStages, findLifeMonths } from "./stage-counts.repository";
import { stageQuestion } from "./stage-question";
import { staysOf } from "./stays";

/** Before anybody: nobody was here then. */
const BEFORE_ALL = "0001-01-01";

/** How a contract is told of, as far as it is. */
interface Released {
  readonly contractId: string;
  readonly threshold: number;
  readonly asAt: Date;
}

interface Days {
  readonly now: string;
  readonly then: string | null;
  /** Whether no later day can be told of. */
  readonly isLatest: boolean;
}

/**
 * Plans of contracts as viewers of aggregates are given them. What is counted is kept, as evidence
 * keeps it, and counted aside where it takes long.
 *
 * @throws StillCounting where it takes longer to count than the operation may
 */
export function protectedPlans(
  released: ReleasedCounts,
  contractIds: readonly string[],
  definition: RegisteredStar,
  asked: AskedDay,
  policy: DisclosurePolicy,
): Promise<[string, ToldPlan][]> {
  const until = toldUntil(asked.asOf);
  const key = JSON.stringify(["journey", policy, asked, contractIds]);
  return released.answer(key, async (counts) => {
    const guards = await counts.guards(contractIds, policy.threshold);
    const known = contractIds.flatMap((contractId): Released[] => {
      const guard = guards.get(contractId)!;
      const asAt = releaseAt(guard, asked.starId, until);
      return asAt ? [{ contractId, threshold: guard.threshold, asAt }] : [];
    });
    const told = await tell(counts, known, definition, asked, policy);
    const stages = definition.stages.length;
    const nothing = withheldPlan(
      definition.areas.map(({ position }) => position),
      stages,
    );
    return contractIds.map((id) => {
      const plan = told.get(id) ?? { now: null, then: null, people: nothing };
      const asAt = known.find(({ contractId }) => contractId === id)?.asAt ?? null;
      return [id, { ...plan, disclosure: { policy, asAt, words: inWords(policy, plan) } }];
    });
  });
}

async function tell(
  counts: ReleasedCounts,
  known: readonly Released[],
  definition: RegisteredStar,
  { starId, on }: AskedDay,
  policy: DisclosurePolicy,
): Promise<ReadonlyMap<string, Omit<ToldPlan, "disclosure">>> {
  const asking = ({ contractId, asAt }: Released, now: string, then?: string): ReleasedAsked => ({
    question: stageQuestion(asAt, now, then),
    release: asAt,
    scopes: [{ contractIds: [contractId], starId }],
  });
  const whole = known.map((one) => asking(one, dayOf(one.asAt)));
  const statistics = await counts.statistics(whole, (id) => id);
  const months = await counts.ofScopes((all) => all.months, whole, findLifeMonths);
  const told = known.flatMap((one, i) => {
    const days = daysOf(countingDays(months[i]![0]!, one.threshold, dayOf(one.asAt)), on);
    const latestOfPairs = latestOf(statistics[i]![0]!.cells, definition);
    return days ? [{ ...one, ...days, latestOfPairs }] : [];
  });
  const rows = await counts.ofScopes(
    (all) => all.stages,
    told.map((one) => asking(one, one.now, one.then ?? BEFORE_ALL)),
    countStages,
  );
  const stages = definition.stages.length;
  return new Map(
    told.map((one, i) => {
      const { contractId, now, then } = one;
      const stays = staysOf(rows[i]![0]!, definition);
      const people = protectPlan(stays, policy, { ...one, stages, hasThen: then !== null });
      return [contractId, { now, then, people }];
    }),
  );
}

function daysOf(days: readonly string[], on: string): Days | null {
  const now = lastOf(days, on);
  if (now === null) return null;
  return { now, then: lastOf(days, yearBefore(now)), isLatest: now === days.at(-1) };
}

function inWords(
  { threshold }: DisclosurePolicy,
  { now, people }: Omit<ToldPlan, "disclosure">,
): string[] {
  const few = `fewer than ${threshold} people`;
  return [
    `A figure about ${few} is withheld, and with it others from which it would follow. This reduces ` +
      "the risk that somebody is made out; it cannot exclude it.",
    now
      ? `People are told of as at ${describeDay(now)}: the days move on with the ends of months, once ` +
        `at least ${threshold} people came, moved or left.`
      : `Nothing can be given yet: there are ${few}.`,
    ...(now && hasGaps(people)
      ? ["Where a figure is withheld here, it is null and not nobody."]
      : []),
  ];
}

/** People of pairs by area and latest stage, as evidence counts them. */
function latestOf(
  cells: readonly { area: number; latest: number; people: number }[],
  { areas, stages }: RegisteredStar,
): LatestOfPairs {
  const within = (area: number, from: number, to: number): number =>
    cells
      .filter((cell) => cell.area === area && cell.latest >= from && cell.latest <= to)
      .reduce((sum, { people }) => sum + people, 0);
  return new Map(
    areas.map(({ position }) => [
      position,
      stages.map(({ fromScore, toScore }) => within(position, fromScore, toScore)),
    ]),
  );
}

const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10);
