/** One thing that is wrong with an input. */
export interface Issue {
  /** Where in the input, e.g. `["operations", "3", "title"]`. */
  readonly path: readonly string[];
  /** Stable, for programs, e.g. `REQUIRED`. */
  readonly code: string;
  /** For people: what is wrong and what would be accepted. */
  readonly message: string;
}

/** Why a request was not carried out. */
export type Problem =
  | {
      readonly kind: "ValidationFailed";
      readonly message: string;
      readonly issues: readonly Issue[];
    }
  | { readonly kind: "Conflict"; readonly message: string; readonly currentVersion: number | null }
  | { readonly kind: "NotFound"; readonly message: string; readonly path: readonly string[] }
  | { readonly kind: "NotAllowed"; readonly code: string; readonly message: string };

/** Thrown by services: ends the transaction, and reaches the caller as a problem of the result. */
export class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message);
    this.name = "Refusal";
  }
}

/** The input breaks rules that its issues name. */
export function invalid(issues: readonly Issue[]): Refusal {
  const message =
    issues.length === 1 ? issues[0]!.message : `${issues.length} things in the input need mending.`;
  return new Refusal({ kind: "ValidationFailed", message, issues });
}

/** Somebody else changed it in the meantime, or something with this name exists. */
export function conflict(message: string, currentVersion: number | null = null): Refusal {
  return new Refusal({ kind: "Conflict", message, currentVersion });
}

/** What an id or a reference of the input names is not there (or not for this viewer). */
export function notFound(what: string, path: readonly string[]): Refusal {
  return new Refusal({ kind: "NotFound", message: `There is no such ${what}.`, path });
}

/** A rule of the domain stands against it; the message says what would be accepted. */
export function notAllowed(code: string, message: string): Refusal {
  return new Refusal({ kind: "NotAllowed", code, message });
}

/**
 * Compares the version that an edit was made against with the current one.
 *
 * @throws Refusal `Conflict` when they differ
 */
export function expectVersion(what: string, current: number, given: number): void {
  if (current === given) return;
  throw conflict(
    `This ${what} was changed in the meantime: you edited version ${given}, it is at version ` +
      `${current}. Read it again and repeat your change.`,
    current,
  );
}
