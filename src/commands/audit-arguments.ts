import { resolve } from "node:path";
import { parseArgs } from "node:util";

/** What `npm run audit` was asked to do. */
export type AuditArguments =
  | { readonly task: "verify"; /** Absolute path of kept heads. */ readonly against: string | null }
  | {
      readonly task: "heads";
      /** Absolute path; null: the standard output. */ readonly to: string | null;
    };

/** The command was called in a way that it does not know; the message says how it is called. */
export class AuditUsageError extends Error {
  constructor(message: string) {
    super(`${message}\n\n${AUDIT_USAGE}`);
    this.name = "AuditUsageError";
  }
}

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
 * @throws AuditUsageError
 */
export function readAuditArguments(args: readonly string[]): AuditArguments | null {
  const { values, positionals } = parse(args);
  if (values.help) return null;
  const [task, ...others] = positionals;
  if (others.length > 0) throw new AuditUsageError(`What is "${others[0]}"?`);
  const { against, to } = values;
  if (task === "verify" && to === undefined) {
    return { task, against: against === undefined ? null : resolve(against) };
  }
  if (task === "heads" && against === undefined) {
    return { task, to: to === undefined ? null : resolve(to) };
  }
  if (task === "verify" || task === "heads") {
    throw new AuditUsageError(`${task} has no --${task === "verify" ? "to" : "against"}.`);
  }
  throw new AuditUsageError(task === undefined ? "Say what to do." : `What is "${task}"?`);
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new AuditUsageError(error instanceof Error ? error.message : String(error));
  }
}
