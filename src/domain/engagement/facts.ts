import type { Checks } from "../checks";
import type { Facts } from "./engagement.entity";

const MAX_FACTS = 50;
const MAX_NAME = 100;
const MAX_VALUE = 300;

/** One fact as it is entered. */
export interface FactPair {
  readonly name: string;
  readonly value: string;
}

/** Notes facts that are blank, too long, too many, or there twice, under `facts.<place>`. */
export function checkFacts(checks: Checks, facts: readonly FactPair[]): void {
  checks.that(
    facts.length <= MAX_FACTS,
    "facts",
    "TOO_MANY",
    `${facts.length} facts: at most ${MAX_FACTS} are kept.`,
  );
  const seen = new Set<string>();
  facts.forEach(({ name, value }, i) => {
    const path = (field: string): string[] => ["facts", String(i), field];
    checkText(checks, name, MAX_NAME, path("name"));
    checkText(checks, value, MAX_VALUE, path("value"));
    checks.that(!seen.has(name), path("name"), "DUPLICATE", `The fact "${name}" comes twice.`);
    seen.add(name);
  });
}

/** Facts by name. */
export function toFactsByName(facts: readonly FactPair[]): Facts {
  return Object.fromEntries(facts.map(({ name, value }) => [name, value]));
}

function checkText(checks: Checks, text: string, most: number, path: readonly string[]): void {
  const field = path.at(-1)!;
  checks.that(text.trim() !== "", path, "REQUIRED", `A fact's ${field} must not be blank.`);
  checks.that(
    text.length <= most,
    path,
    "TOO_LONG",
    `A fact's ${field} has ${text.length} characters: at most ${most} are kept.`,
  );
}
