import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { UsageError } from "./command-error";

/** What `npm run audit` was asked to do. */
export type AuditArguments =
  | { readonly task: "verify"; /** Absolute path of kept heads. */ readonly against: string | null }
  | {
      readonly task: "heads";
      /** Absolute path; null: the standard output. */ readonly to: string | null;
    };

export const AUDIT_USAGE = `Usage: npm run audit -- verify [--against <file>]
       npm run audit -- heads [--to <file>]

  verify            works every hash of the audit trail out anew, and says which event first
                    disagrees, if any does
  --against <file>  compares it with heads that were kept elsewhere as well: without them, somebody
                    who owns the database could have entered everything anew
  heads             writes the last hash of each chain: keep it where the database's owner cannot
                    reach it
  --to <file>       a new file for them (default: the standard output)
  --help            this text

Exit codes: 0 the trail is whole, 1 it is not, 2 wrong use.`;

const OPTIONS = {
  against: { type: "string" },
  to: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

/**
 * Reads the arguments after the command's name; null where help was asked for.
 *
 * @throws UsageError
 */
export function readAuditArguments(args: readonly string[]): AuditArguments | null {
  const { values, positionals } = parse(args);
  if (values.help) return null;
  const [task, ...others] = positionals;
  if (others.length > 0) throw wrong(`What is "${others[0]}"?`);
  const { against, to } = values;
  if (task === "verify" && to === undefined) {
    return { task, against: against === undefined ? null : resolve(against) };
  }
  if (task === "heads" && against === undefined) {
    return { task, to: to === undefined ? null : resolve(to) };
  }
  if (task === "verify" || task === "heads") {
    throw wrong(`${task} has no --${task === "verify" ? "to" : "against"}.`);
  }
  throw wrong(task === undefined ? "Say what to do." : `What is "${task}"?`);
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw wrong(error instanceof Error ? error.message : String(error));
  }
}

function wrong(message: string): UsageError {
  return new UsageError(message, AUDIT_USAGE);
}
