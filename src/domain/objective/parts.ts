import type { ObjectivePart } from "./classification";
import { read, type Reading, type Unit } from "./reading";
import { score } from "./scoring";
import { pointsOf, surenessOf } from "./sureness";

/** Fewest points of a stretch of text that counts as an objective of its own. */
const OWN_OBJECTIVE = 1.2;

const ORDERS = [
  "deliver",
  "lessen",
  "grow",
  "handle",
  "hire",
  "contribute",
  "shorten",
  "serve",
].map((tag) => `${tag}.base`);

/**
 * The objectives of a text that holds several: sentences, a means and its purpose ("… so that …"),
 * two orders joined by "and". Empty when the text holds one.
 */
export function partsOf(reading: Reading): ObjectivePart[] {
  const parts = stretches(reading).flatMap((stretch) => partOf(reading.text, stretch));
  return parts.length > 1 ? parts : [];
}

type Stretch = readonly Unit[];

function stretches({ units }: Reading): Stretch[] {
  const found: Unit[][] = [[]];
  units.forEach((unit, at) => {
    if (unit.tags.has("stop") && unit.norm !== ":") found.push([]);
    else if (isSeam(units, at, found.at(-1)!)) found.push([]);
    else found.at(-1)!.push(unit);
  });
  return found.filter((stretch) => stretch.length > 0);
}

function isSeam(units: readonly Unit[], at: number, before: Stretch): boolean {
  const unit = units[at]!;
  if (unit.tags.has("purpose")) return true;
  const next = units[at + 1];
  if (unit.norm !== "and" || next === undefined || before[0] === undefined) return false;
  return (isOrder(before[0]) && isOrder(next)) || startsAnotherSubject(before, next);
}

function isOrder(unit: Unit): boolean {
  return ORDERS.some((tag) => unit.tags.has(tag));
}

/** "Staff are trained and people feel safe": what is said before is not about people. */
function startsAnotherSubject(before: Stretch, next: Unit): boolean {
  return next.tags.has("people") && !before.some(({ tags }) => tags.has("people"));
}

function partOf(text: string, stretch: Stretch): ObjectivePart[] {
  const span = { start: stretch[0]!.start, end: stretch.at(-1)!.end };
  const own = text.slice(span.start, span.end);
  const kinds = score(read(own));
  if (pointsOf(kinds[0]!) < OWN_OBJECTIVE) return [];
  return [{ ...span, text: own, kind: kinds[0]!.kind, sureness: surenessOf(kinds) }];
}
