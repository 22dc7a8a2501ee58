import { newId } from "../../db/new-id";
import type { Session } from "../../db/session";
import { Checks } from "../checks";
import { conflict, notFound } from "../refusal";
import { checkDefinition, DEFAULT_TOLERANCE_DAYS, type StarDefinition } from "./star-definition";
import type { StarEntity } from "./star.entity";
import {
  findRegisteredStar,
  findStar,
  insertStar,
  type NewStarRows,
  type RegisteredStar,
} from "./star.repository";

/**
 * Registers a Star from its definition.
 *
 * @param path where in the input the definition is, for issues
 * @returns its key
 * @throws Refusal `ValidationFailed` naming every fault; `Conflict` when the edition is registered
 */
export async function registerStar(
  session: Session,
  definition: StarDefinition,
  path: readonly string[] = ["input"],
): Promise<string> {
  const checks = new Checks(path);
  checkDefinition(checks, definition);
  checks.throwIfAny();
  const id = newId();
  if (await insertStar(session, toRows(id, definition, session.viewer.subject))) return id;
  const existing = await findRegisteredStar(session, definition.code, definition.edition);
  const what = `Edition ${definition.edition} of "${definition.code}" is registered already`;
  if (existing && sameAsStar(existing, definition)) {
    throw conflict(`${what}, with this very content: there is nothing to do.`);
  }
  throw conflict(`${what}, with other content: register what changed as a new edition.`);
}

/** Whether a registered Star says exactly what a definition says. */
export function sameAsStar(existing: RegisteredStar, definition: StarDefinition): boolean {
  return JSON.stringify(toDefinition(existing)) === JSON.stringify(normalise(definition));
}

/** The definition that a registered Star came from. */
export function toDefinition({ star, areas, stages }: RegisteredStar): StarDefinition {
  return normalise({
    ...star,
    scale: { min: star.scaleMin, max: star.scaleMax },
    stages: stages.map(({ name, fromScore, toScore }) => ({ name, from: fromScore, to: toScore })),
    areas,
  });
}

/** @throws Refusal `NotFound`, naming `path` */
export async function getStar(
  session: Session,
  id: string,
  path: readonly string[],
): Promise<StarEntity> {
  const star = await findStar(session, id);
  if (!star) throw notFound("Star", path);
  return star;
}

/** The same definition with its keys in one order and its defaults written out. */
function normalise(definition: StarDefinition): StarDefinition {
  const { code, edition, name, publisher, licensed, scale, stages, areas } = definition;
  return {
    ...{ code, edition, name, publisher, licensed },
    scale: { min: scale.min, max: scale.max },
    reviewIntervalDays: definition.reviewIntervalDays ?? null,
    reviewToleranceDays: definition.reviewToleranceDays ?? DEFAULT_TOLERANCE_DAYS,
    stages: stages.map((stage) => ({ name: stage.name, from: stage.from, to: stage.to })),
    areas: areas.map((area) => ({ code: area.code, name: area.name })),
  };
}

function toRows(id: string, definition: StarDefinition, registeredBy: string): NewStarRows {
  const { scale, stages, areas, ...terms } = normalise(definition);
  return {
    star: {
      id,
      ...terms,
      scaleMin: scale.min,
      scaleMax: scale.max,
      reviewIntervalDays: terms.reviewIntervalDays ?? null,
      reviewToleranceDays: terms.reviewToleranceDays ?? DEFAULT_TOLERANCE_DAYS,
      registeredBy,
    },
    areas: areas.map((area, i) => ({ id: newId(), starId: id, position: i + 1, ...area })),
    stages: stages.map(({ name, from, to }, i) => ({
      ...{ id: newId(), starId: id, position: i + 1 },
      ...{ name, fromScore: from, toScore: to },
    })),
  };
}
