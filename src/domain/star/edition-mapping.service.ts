import { newId } from "../../db/new-id";
import type { Session } from "../../db/session";
import { Checks } from "../checks";
import { conflict, notAllowed } from "../refusal";
import { insertEditionMapping } from "./edition-mapping.repository";
import type { StarAreaEntity } from "./star-area.entity";
import type { StarEntity } from "./star.entity";
import { findAreas } from "./star.repository";
import { getStar } from "./star.service";

/** Codes of two areas that may be read as each other. */
export interface AreaPair {
  readonly from: string;
  readonly to: string;
}

export interface NewEditionMapping {
  readonly fromStarId: string;
  readonly toStarId: string;
  readonly areas: readonly AreaPair[];
  readonly reason: string;
  /** Who declares it, where that is not who enters it. */
  readonly declaredBy?: string | null;
}

/**
 * Declares that areas of one Star may be read as areas of another: typically of two editions of one
 * code. Nothing is ever read so unless somebody asks for it (D4).
 *
 * @returns its key
 * @throws Refusal when a Star or area is not there, the scales differ, an area comes twice, the
 *   reason is missing, or these two have a declaration already
 */
export async function declareEditionMapping(
  session: Session,
  input: NewEditionMapping,
  path: readonly string[] = ["input"],
): Promise<string> {
  const from = await getStar(session, input.fromStarId, [...path, "from"]);
  const to = await getStar(session, input.toStarId, [...path, "to"]);
  refuseUnlike(from, to);
  const [fromAreas, toAreas] = await Promise.all([
    findAreas(session, from.id),
    findAreas(session, to.id),
  ]);
  const checks = new Checks(path);
  checks.reason(input.reason, "reason");
  checks.that(input.areas.length > 0, "areas", "REQUIRED", "Name at least one pair of areas.");
  if (!checks.count(input.areas, fromAreas.length, "areas")) checks.throwIfAny();
  const pairs = {
    from: findAll(checks, input.areas, "from", fromAreas),
    to: findAll(checks, input.areas, "to", toAreas),
  };
  checks.throwIfAny();
  const id = newId();
  const written = await insertEditionMapping(
    session,
    {
      id,
      fromStarId: from.id,
      toStarId: to.id,
      reason: input.reason,
      declaredBy: input.declaredBy ?? session.viewer.subject,
    },
    pairs.from.map((area, i) => ({ fromAreaId: area!.id, toAreaId: pairs.to[i]!.id })),
  );
  if (written) return id;
  throw conflict(`There is already a mapping of areas from ${nameOf(from)} to ${nameOf(to)}.`);
}

const nameOf = (star: StarEntity): string => `"${star.name}" ${star.edition}`;

function refuseUnlike(from: StarEntity, to: StarEntity): void {
  if (from.id === to.id) {
    throw notAllowed("SAME_STAR", "Areas are mapped between two Stars: name two different ones.");
  }
  if (from.scaleMin === to.scaleMin && from.scaleMax === to.scaleMax) return;
  throw notAllowed(
    "SCALES_DIFFER",
    `${nameOf(from)} is scored ${from.scaleMin} to ${from.scaleMax} and ${nameOf(to)} ` +
      `${to.scaleMin} to ${to.scaleMax}: only areas with one scale can be read as each other.`,
  );
}

function findAll(
  checks: Checks,
  pairs: readonly AreaPair[],
  end: "from" | "to",
  areas: readonly StarAreaEntity[],
): (StarAreaEntity | undefined)[] {
  const accepted = areas.map((area) => area.code).join(", ");
  const seen = new Set<string>();
  return pairs.map((pair, i) => {
    const path = ["areas", String(i), end];
    const code = pair[end];
    const area = areas.find((candidate) => candidate.code === code);
    checks.that(
      area !== undefined,
      path,
      "UNKNOWN_AREA",
      `"${code}" is no area of that Star: its areas are ${accepted}.`,
    );
    checks.that(!seen.has(code), path, "DUPLICATE", `The area "${code}" comes twice.`);
    seen.add(code);
    return area;
  });
}
