import type { Checks } from "../checks";
import type { Facts } from "./engagement.entity";

const MAX_FACTS = 50;
const MAX_NAME = 100;

/** One fact as it is entered. */
export interface FactPair {
  readonly name: string;
  readonly value: string;
}

/** Notes facts that are blank, too long, too many, or there twice, under `facts.<place>`. */
export function checkFacts(checks: Checks, facts: readonly FactPair[]): void {
  if (!checks.count(facts, MAX_FACTS, "facts")) return;
  const seen = new Set<string>();
  facts.forEach(({ name, value }, i) => {
    const path = (field: string): string[] => ["facts", String(i), field];
    checks.title(name, path("name"), MAX_NAME);
    checks.title(value, path("value"));
    checks.that(!seen.has(name), path("name"), "DUPLICATE", `The fact "${name}" comes twice.`);
    seen.add(name);
  });
}

/** Facts by name. */
export function toFactsByName(facts: readonly FactPair[]): Facts {
  return Object.fromEntries(facts.map(({ name, value }) => [name, value]));
}
