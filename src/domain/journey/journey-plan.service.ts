import type { EvidenceReads } from "../evidence/evidence-reads";
import { describeDay } from "../period";
import { invalid, notFound } from "../refusal";
import type { RegisteredStar } from "../star/star.repository";
import { today } from "../today";
import { yearBefore } from "./counting-days";
import type { AskedDay, JourneyPlan, JourneyPlanRequest, ToldPlan } from "./journey-plan";
import { protectedPlans } from "./protected-plans.service";
import { exactPlan } from "./shown-plan";
import { countStages } from "./stage-counts.repository";
import { stageQuestion } from "./stage-question";
import { inForce } from "./stage-statement.repository";
import { staysOf } from "./stays";

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
  const { session, stars, released, policy } = reads;
  const { starId, asOf } = request;
  const until = lastDay(request);
  const definition = (await stars.find([starId])).get(starId);
  if (!definition) throw notFound("Star", ["star"]);
  const guarded = new Set(policy ? (await session.reach()).protectedContracts : []);
  const open = contractIds.filter((id) => !guarded.has(id));
  const hidden = contractIds.filter((id) => guarded.has(id));
  const [exact, careful, statements] = await Promise.all([
    readExact(reads, open, definition, { ...request, on: until }),
    policy && hidden.length > 0
      ? protectedPlans(released, hidden, definition, { ...request, on: until }, policy)
      : [],
    inForce(session, contractIds, starId, asOf),
  ]);
  const told = new Map<string, ToldPlan>([...exact, ...careful]);
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

async function readExact(
  { session }: EvidenceReads,
  contractIds: readonly string[],
  definition: RegisteredStar,
  { starId, on, asOf }: AskedDay,
): Promise<[string, ToldPlan][]> {
  const then = yearBefore(on);
  const scopes = contractIds.map((id) => ({ contractIds: [id], starId }));
  const [rows] = await countStages(session, [{ question: stageQuestion(asOf, on, then), scopes }]);
  return contractIds.map((id, i) => {
    const people = exactPlan(staysOf(rows![i]!, definition), definition.stages.length);
    return [id, { now: on, then, people, disclosure: null }];
  });
}
