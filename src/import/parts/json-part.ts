import type { Session } from "../../db/session";
import { Refusal, type Issue } from "../../domain/refusal";
import type { BundleFile } from "../bundle-source";
import type { PlacedFault } from "../fault";
import { issueFaults } from "../json/json-file";

/** What became of one JSON file. */
export type JsonOutcome =
  | { readonly status: "added" | "unchanged" }
  | { readonly status: "refused"; readonly faults: readonly PlacedFault[] };

/** How the JSON files of one folder of a bundle are landed, one document each. */
export interface JsonPart {
  /** E.g. `stars`. */
  readonly folder: string;
  land(session: Session, file: BundleFile): Promise<JsonOutcome>;
}

/** Runs a service; what it refuses is what is wrong with the file. */
export async function landing(
  file: string,
  work: () => Promise<JsonOutcome>,
): Promise<JsonOutcome> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return refused(file, issuesOf(error));
  }
}

export const refused = (file: string, issues: readonly Issue[]): JsonOutcome => ({
  status: "refused",
  faults: issueFaults(file, issues),
});

function issuesOf({ problem }: Refusal): readonly Issue[] {
  switch (problem.kind) {
    case "ValidationFailed":
      return problem.issues;
    case "NotFound":
      return [{ path: problem.path, code: "NOT_FOUND", message: problem.message }];
    case "NotAllowed":
      return [{ path: [], code: problem.code, message: problem.message }];
    case "Conflict":
      return [{ path: [], code: "CONFLICT", message: problem.message }];
  }
}
