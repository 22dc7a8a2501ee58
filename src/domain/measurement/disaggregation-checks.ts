import type { Checks } from "../checks";
import { Exact, toExact } from "../indicator/exact";
import { Aggregation } from "../indicator/indicator.entity";
import type { FigureKind, Figures } from "./figure";
import { checkFigures } from "./figure-checks";
import type { Disaggregation } from "./measurement.entity";

const MAX_PARTS = 200;
const MAX_NAME = 100;

/** Which figures of the parts must add up to the whole's. A mean's parts do so only in sum and n. */
const ADDED: Readonly<Record<Aggregation, readonly (keyof Figures)[]>> = {
  [Aggregation.FLOW]: ["value"],
  [Aggregation.STOCK]: ["value"],
  [Aggregation.RATIO]: ["numerator", "denominator"],
  [Aggregation.AVERAGE]: ["numerator", "denominator"],
};

/**
 * What is wrong with the parts of a figure: each has the figures of its kind, no category comes
 * twice, and the categories of a dimension add up to the whole. Who belongs to no category goes
 * into one of their own, e.g. "not known": otherwise nobody could tell people from mistakes.
 */
export function checkDisaggregations(
  checks: Checks,
  whole: Figures,
  parts: readonly Disaggregation[],
  kind: FigureKind,
): void {
  if (!checks.count(parts, MAX_PARTS, "disaggregations")) return;
  const seen = new Set<string>();
  parts.forEach((part, i) => {
    const at = ["disaggregations", String(i)];
    checks.title(part.dimension, [...at, "dimension"], MAX_NAME);
    checks.title(part.category, [...at, "category"], MAX_NAME);
    const name = JSON.stringify([part.dimension, part.category]);
    checks.that(
      !seen.has(name),
      [...at, "category"],
      "DUPLICATE",
      `"${part.category}" comes twice in ${part.dimension}.`,
    );
    seen.add(name);
    checkFigures(checks, part, kind, at);
  });
  for (const [dimension, members] of Map.groupBy(parts, (part) => part.dimension)) {
    checkSum(checks, whole, dimension, members, kind);
  }
}

function checkSum(
  checks: Checks,
  whole: Figures,
  dimension: string,
  members: readonly Disaggregation[],
  kind: FigureKind,
): void {
  for (const field of ADDED[kind.aggregation]) {
    const figures = members.map((member) => member[field]);
    const stated = whole[field];
    if (stated === null || !figures.every((figure) => figure !== null)) continue;
    const sum = figures.reduce((total, figure) => total.plus(toExact(figure)), new Exact("0"));
    checks.that(
      sum.eq(toExact(stated)),
      "disaggregations",
      "DOES_NOT_ADD_UP",
      `The ${field}s by ${dimension} add up to ${sum.toFixed()}, and the whole is ${stated}: they ` +
        `must be the same. Put what is in no category into one of its own, e.g. "not known".`,
    );
  }
}
