import { parseArgs } from "node:util";
import { parseScopes } from "../auth/scopes";
import type { Scope } from "../auth/viewer";
import { LONGEST_DAYS, USUAL_DAYS } from "../domain/access-token/access-token.service";
import { decodeAnyId } from "../graphql/global-id";
import { UsageError } from "./command-error";

/** What `npm run token` was asked to do. */
export type TokenArguments =
  | {
      readonly task: "create";
      readonly subject: string;
      readonly name: string;
      readonly scopes: readonly Scope[];
      readonly days: number;
    }
  | { readonly task: "list"; /** Null: everybody's. */ readonly subject: string | null }
  | { readonly task: "revoke"; /** Database key. */ readonly id: string };

export const TOKEN_USAGE = `Usage: npm run token -- create <subject> --name <name> [--scopes read,write,report] [--days ${USUAL_DAYS}]
       npm run token -- list [<subject>]
       npm run token -- revoke <id>

  create           makes an access token and shows it, once: on whose behalf it asks is the subject,
                   a person as the sign-in provider names them, or a program that has roles itself
  --name <name>    what it is for
  --scopes <list>  what it allows at the most (default read)
  --days <n>       for how long, 1 to ${LONGEST_DAYS} (default ${USUAL_DAYS})
  list             shows which tokens there are, never the tokens themselves
  revoke           ends a token at once, by the id (tok_…) that list shows
  --help           this text

Exit codes: 0 done, 1 not done, 2 wrong use.`;

const OPTIONS = {
  name: { type: "string" },
  scopes: { type: "string" },
  days: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

/**
 * Reads the arguments after the command's name; null where help was asked for.
 *
 * @throws UsageError
 */
export function readTokenArguments(args: readonly string[]): TokenArguments | null {
  const { values, positionals } = parse(args);
  if (values.help) return null;
  const [task, what, ...others] = positionals;
  if (others.length > 0) throw wrong(`What is "${others[0]}"?`);
  if (task === "create") return readCreate(what, values);
  const [stray] = Object.keys(values);
  if (stray !== undefined) throw wrong(`Only create has --${stray}.`);
  if (task === "list") return { task, subject: what ?? null };
  if (task === "revoke") return { task, id: readId(what) };
  throw wrong(task === undefined ? "Say what to do." : `What is "${task}"?`);
}

function readCreate(
  subject: string | undefined,
  values: { name?: string; scopes?: string; days?: string },
): TokenArguments {
  if (!subject) throw wrong("Say on whose behalf the token is to ask: a subject.");
  if (!values.name) throw wrong("Say what the token is for: --name.");
  const scopes = parseScopes(values.scopes ?? "read");
  if (!scopes) {
    throw wrong(
      `--scopes is "${values.scopes}": give some of read, write and report, e.g. read,report.`,
    );
  }
  const days = Number(values.days ?? USUAL_DAYS);
  if (!Number.isInteger(days) || days < 1 || days > LONGEST_DAYS) {
    throw wrong(`--days is "${values.days}": give a whole number from 1 to ${LONGEST_DAYS}.`);
  }
  return { task: "create", subject, name: values.name, scopes, days };
}

function readId(id: string | undefined): string {
  const decoded = decodeAnyId(id ?? "");
  if (decoded?.kind === "accessToken") return decoded.key;
  throw wrong(
    "Say which token by its id, tok_…, as list shows it. The token itself is not needed.",
  );
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw wrong(error instanceof Error ? error.message : String(error));
  }
}

function wrong(message: string): UsageError {
  return new UsageError(message, TOKEN_USAGE);
}
