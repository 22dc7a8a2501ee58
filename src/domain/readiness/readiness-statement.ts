import type { Checks } from "../checks";

/** The three parts of what makes a whole system ready. */
export enum ReadinessPart {
  ENVIRONMENT = "environment",
  PROCESSES = "processes",
  ARRANGEMENTS = "arrangements",
}

/** Something that holds where commissioning by outcomes works; organisations rate how far it does. */
export interface ReadinessStatement {
  /** Unique in the framework. */
  readonly code: string;
  readonly part: ReadinessPart;
  /** What it is about within the part, e.g. `Culture`. */
  readonly heading: string;
  readonly text: string;
}

const MOST = 60;

/** Notes what is wrong with the statements of a framework. */
export function checkStatements(checks: Checks, statements: readonly ReadinessStatement[]): void {
  if (!checks.count(statements, MOST, "statements")) return;
  checks.that(
    statements.length > 0,
    "statements",
    "REQUIRED",
    "A framework has at least one statement.",
  );
  const seen = new Set<string>();
  statements.forEach(({ code, heading, text }, i) => {
    const at = (field: string): string[] => ["statements", String(i), field];
    checks.title(code, at("code"));
    checks.title(heading, at("heading"));
    checks.title(text, at("text"), 1_000);
    checks.that(
      !seen.has(code),
      at("code"),
      "DUPLICATE",
      `There are two statements "${code}": give each its own code.`,
    );
    seen.add(code);
  });
}
