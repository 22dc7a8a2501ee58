import { authorise } from "../../auth/authorise";
import type { Session } from "../../db/session";
import { Checks } from "../checks";
import { holdContract } from "../contract/contract.repository";
import { refuseIdentifying } from "../identifying-detail";
import { notFound } from "../refusal";
import { findService } from "../service/service.repository";
import { readStars, type RegisteredStar } from "../star/star.repository";
import { checkStages, MOST_PLACES } from "./stage-checks";
import { findStatements, insertStatement, type StatedStages } from "./stage-statement.repository";

/** What a service says that it works with. */
export interface NewStageStatement {
  readonly serviceId: string;
  readonly starId: string;
  /** Key of an area; without one, all of them. */
  readonly areaId: string | null;
  /** Positions, 1 for the lowest; none ends what was said before. */
  readonly stages: readonly number[];
  /** People at a time; null where it is not said. */
  readonly places: number | null;
  readonly note: string | null;
}

/**
 * Says with which stages of a Star's journey a service works, in an area or in all. The latest counts;
 * those before it stay readable as of then. The same again changes nothing.
 *
 * @returns the service's key
 * @throws Refusal when something named is not there or not the viewer's, or a stage is not the Star's
 */
export async function stateStages(session: Session, input: NewStageStatement): Promise<string> {
  const service = await findService(session, input.serviceId);
  if (!service) throw notFound("service", ["input", "service"]);
  const { contractId, id: serviceId } = service;
  await authorise(session, "journey.state", { contractId, serviceId });
  const [star] = await readStars(session, [input.starId]);
  if (!star) throw notFound("Star", ["input", "star"]);
  if (input.areaId && !star.areas.some(({ id }) => id === input.areaId)) {
    throw notFound("area of this Star", ["input", "area"]);
  }
  await check(session, contractId, input, star);
  await holdContract(session, contractId);
  const known = await findStatements(session, [contractId], input.starId, null);
  const before = known.find(
    (one) => one.serviceId === serviceId && one.starAreaId === input.areaId,
  );
  const stages = [...new Set(input.stages)].sort((a, b) => a - b);
  if (stages.length === 0 && !before?.stages.length) {
    throw notFound("statement to end: this service has said nothing of these stages", [
      "input",
      "stages",
    ]);
  }
  const said = { stages, places: input.places, note: input.note };
  if (before && isSame(before, said)) return serviceId;
  const { starId, areaId: starAreaId } = input;
  await insertStatement(session, { contractId, serviceId, starId, starAreaId, ...said });
  return serviceId;
}

type Said = Pick<StatedStages, "stages" | "places" | "note">;

const isSame = (a: Said, b: Said): boolean =>
  a.stages.join() === b.stages.join() && a.places === b.places && a.note === b.note;

async function check(
  session: Session,
  contractId: string,
  { stages, places, note }: NewStageStatement,
  star: RegisteredStar,
): Promise<void> {
  const checks = new Checks(["input"]);
  checkStages(checks, stages, star);
  checks.that(
    places === null || (places >= 0 && places <= MOST_PLACES),
    "places",
    "OUT_OF_RANGE",
    `places is ${places}: give how many people it has room for at a time, 0 to ${MOST_PLACES}.`,
  );
  checks.that(
    places === null || stages.length > 0,
    "places",
    "NOT_APPLICABLE",
    "Without stages a statement ends: leave out how many places it has.",
  );
  checks.text(note, "note");
  await refuseIdentifying(session, checks, "note", note, contractId);
  checks.throwIfAny();
}
