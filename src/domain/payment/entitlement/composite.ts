import type { Composite } from "../../rate-card/terms";
import { type NeedFacts, TraceRule } from "../calculation";
import type { Line } from "../line";

/**
 * Enough of a person's needs went well, and none otherwise where all must have. A need named more
 * than once counts once, and went well only if it did so each time.
 */
export function hasEnoughNeeds(line: Line, composite: Composite | null): boolean {
  if (composite === null) return true;
  const needs = [...distinct(line.claim.needs, composite.of).values()];
  const [named, positive] = [needs.length, needs.filter((isPositive) => isPositive).length];
  const isMet = positive >= composite.atLeast && (!composite.allPositive || positive === named);
  return line.passes(TraceRule.COMPOSITE, isMet, { kind: "composite", positive, named });
}

/** Whether each need that counts went well, by its name. */
function distinct(
  needs: readonly NeedFacts[],
  counted: readonly string[],
): ReadonlyMap<string, boolean> {
  const found = new Map<string, boolean>();
  for (const { need, isPositive } of needs) {
    if (counted.length > 0 && !counted.includes(need)) continue;
    found.set(need, isPositive && (found.get(need) ?? true));
  }
  return found;
}
