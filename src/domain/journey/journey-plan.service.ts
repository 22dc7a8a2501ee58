import type { DisclosurePolicy } from "../../disclosure/policy";
import type { EvidenceReads } from "../evidence/evidence-reads";
import { toReadingQuestion, type EvidenceRequest } from "../evidence/evidence-request";
import { toldUntil } from "../evidence/protection/engaged-at-release";
import { releaseAt } from "../evidence/protection/release-times";
import type { ReadingQuestion } from "../evidence/question";
import { BaselineRule } from "../evidence/question";
import { describeDay } from "../period";
import { invalid, notFound } from "../refusal";
import type { RegisteredStar } from "../star/star.repository";
import { today } from "../today";
import { countingDays, lastOf, yearBefore } from "./counting-days";
import type { JourneyPlan, JourneyPlanRequest } from "./journey-plan";
import { protectPlan, type LatestOfPairs } from "./protect-plan";
import { exactPlan, hasGaps, withheldPlan } from "./shown-plan";
import { countStages, findLifeMonths, type AskedStages } from "./stage-counts.repository";
import { staysOf } from "./stays";
import { inForce } from "./stage-statement.repository";

type Told = Pick<JourneyPlan, "now" | "then" | "people" | "disclosure">;

/**
 * Where people of contracts are on a Star's journey, by the contract's key: the same number of
 * statements for any number of them, and one for the counts.
 *
 * @throws Refusal `NotFound` for a Star that is not there; `ValidationFailed` for a day to come or,
 *   where the viewer sees aggregates, an `asOf` that is not the end of a month
 */
export async function journeyPlans(
  reads: EvidenceReads,
  contractIds: readonly string[],
  request: JourneyPlanRequest,
): Promise<ReadonlyMap<string, JourneyPlan>> {
  const { session, stars, policy } = reads;
  const { starId, asOf } = request;
  const until = lastDay(request);
  const definition = (await stars.find([starId])).get(starId);
  if (!definition) throw notFound("Star", ["star"]);
  const guarded = new Set(policy ? (await session.reach()).protectedContracts : []);
  const open = contractIds.filter((id) => !guarded.has(id));
  const hidden = contractIds.filter((id) => guarded.has(id));
  const [exact, careful, statements] = await Promise.all([
    readExact(reads, open, definition, { ...request, on: until }),
    policy ? readCareful(reads, hidden, definition, { ...request, on: until }, policy) : [],
    inForce(session, contractIds, starId, asOf),
  ]);
  const told = new Map<string, Told>([...exact, ...careful]);
  return new Map(
    contractIds.map((contractId) => [
      contractId,
      {
        ...{ contractId, definition, asOf, ...told.get(contractId)! },
        statements: statements.filter((one) => one.contractId === contractId),
      },
    ]),
  );
}

function lastDay({ on, asOf }: JourneyPlanRequest): string {
  const day = today();
  const known = asOf?.toISOString().slice(0, 10) ?? day;
  const last = known < day ? known : day;
  if (on === null || on <= last) return on ?? last;
  throw invalid([
    {
      path: ["on"],
      code: "OUT_OF_RANGE",
      message: `\`on\` is ${on}: nothing is known after ${describeDay(last)}. Give that day or one before it.`,
    },
  ]);
}

interface AskedDay extends JourneyPlanRequest {
  readonly on: string;
}

async function readExact(
  { session }: EvidenceReads,
  contractIds: readonly string[],
  definition: RegisteredStar,
  { starId, on, asOf }: AskedDay,
): Promise<[string, Told][]> {
  const days = { now: on, then: yearBefore(on) };
  const asked = contractIds.map((id): AskedStages => ({
    ...{ contractIds: [id], starId, asOf, begunBy: on },
    ...days,
  }));
  const stays = staysOf(await countStages(session, asked, toQuestion), definition);
  return contractIds.map((id) => [
    id,
    {
      ...{ ...days, disclosure: null },
      people: exactPlan(stays(id), definition.stages.length),
    },
  ]);
}

async function readCareful(
  { session, released }: EvidenceReads,
  contractIds: readonly string[],
  definition: RegisteredStar,
  { starId, on, asOf }: AskedDay,
  policy: DisclosurePolicy,
): Promise<[string, Told][]> {
  if (contractIds.length === 0) return [];
  const until = toldUntil(asOf);
  const key = JSON.stringify([
    "journey",
    policy,
    starId,
    until.toISOString().slice(0, 7),
    contractIds,
  ]);
  const known = await released.answer(key, async (counts) => {
    const guards = await counts.guards(contractIds, policy.threshold);
    const some = contractIds.flatMap((id) => {
      const { threshold } = guards.get(id)!;
      const release = releaseAt(guards.get(id)!, starId, until);
      return release ? [{ contractId: id, starId, threshold, asOf: release }] : [];
    });
    const statistics = await counts.statistics(
      some.map((one) => ({
        question: questionOf(one.asOf, dayOf(one.asOf)),
        release: one.asOf,
        scopes: [{ contractIds: [one.contractId], starId }],
      })),
      (id) => id,
    );
    return some.map((one, i) => ({
      ...one,
      latestOfPairs: latestOf(statistics[i]![0]!.cells, definition),
    }));
  });
  const months = await findLifeMonths(session, known);
  const told = known.flatMap((one) => {
    const own = months.filter(({ contractId }) => contractId === one.contractId);
    const days = countingDays(own, one.threshold, dayOf(one.asOf));
    const now = lastOf(days, on);
    if (now === null) return [];
    const isLatest = now === days.at(-1);
    return [{ ...one, now, then: lastOf(days, yearBefore(now)), isLatest }];
  });
  const asked = told.map((one): AskedStages => ({
    ...{ contractIds: [one.contractId], starId, asOf: one.asOf, begunBy: dayOf(one.asOf) },
    // Before everybody: nobody was here yet.
    ...{ now: one.now, then: one.then ?? "0001-01-01" },
  }));
  const stays = staysOf(await countStages(session, asked, toQuestion), definition);
  const stages = definition.stages.length;
  const positions = definition.areas.map(({ position }) => position);
  return contractIds.map((id) => {
    const one = told.find(({ contractId }) => contractId === id);
    const people = one
      ? protectPlan(stays(id), policy, { ...one, stages, hasThen: one.then !== null })
      : withheldPlan(positions, stages);
    const asAt = known.find(({ contractId }) => contractId === id)?.asOf ?? null;
    const words = inWords(policy, one?.now ?? null, hasGaps(people));
    return [
      id,
      {
        now: one?.now ?? null,
        then: one?.then ?? null,
        people,
        disclosure: { policy, asAt, words },
      },
    ];
  });
}

function inWords(
  { threshold }: DisclosurePolicy,
  now: string | null,
  isWithheld: boolean,
): string[] {
  const few = `fewer than ${threshold} people`;
  return [
    `A figure about ${few} is withheld, and with it others from which it would follow. This reduces ` +
      "the risk that somebody is made out; it cannot exclude it.",
    now
      ? `People are told of as at ${describeDay(now)}: the days move on with the ends of months, once ` +
        `at least ${threshold} people came, moved or left.`
      : `Nothing can be given yet: there are ${few}.`,
    ...(now && isWithheld ? ["Where a figure is withheld here, it is null and not nobody."] : []),
  ];
}

function latestOf(
  cells: readonly { area: number; latest: number; people: number }[],
  { areas, stages }: RegisteredStar,
): LatestOfPairs {
  return new Map(
    areas.map(({ position }) => [
      position,
      stages.map(({ fromScore, toScore }) =>
        cells
          .filter(
            ({ area, latest }) => area === position && latest >= fromScore && latest <= toScore,
          )
          .reduce((sum, { people }) => sum + people, 0),
      ),
    ]),
  );
}

const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10);

const toQuestion = ({ asOf, now }: AskedStages): ReadingQuestion => questionOf(asOf, now);

const questionOf = (asOf: Date | null, to: string): ReadingQuestion =>
  toReadingQuestion({ ...EVERYBODY, asOf, to });

const EVERYBODY: EvidenceRequest = Object.freeze({
  ...{ baselineRule: BaselineRule.FIRST, minimumDays: 0, asOf: null, from: null, to: null },
  ...{ contractIds: null, serviceIds: null, where: [], excludeRetrospective: false },
  ...{ minimum: 1, bandSetId: null, applyEditionMapping: false },
});
