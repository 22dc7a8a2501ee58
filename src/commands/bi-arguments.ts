import { parseArgs } from "node:util";
import { LONGEST_DAYS, USUAL_DAYS } from "../reporting/logins/bi-login.service";
import { UsageError } from "./command-error";

/** What `npm run bi` was asked to do. */
export type BiArguments =
  | {
      readonly task: "add-login";
      readonly login: string;
      /** On whose behalf it reads. */
      readonly subject: string;
      readonly days: number;
    }
  | { readonly task: "new-password"; readonly login: string; readonly days: number }
  | { readonly task: "remove-login"; readonly login: string }
  | { readonly task: "list" };

export const BI_USAGE = `Usage: npm run bi -- add-login <name> --as <viewer> [--days ${USUAL_DAYS}]
       npm run bi -- new-password <name> [--days ${USUAL_DAYS}]
       npm run bi -- remove-login <name>
       npm run bi -- list

  add-login       makes a login of the database for a BI tool and shows its password, once: it can read
                  the views of the schema reporting_v1, the rows that the viewer may see, and nothing else
  --as <viewer>   on whose behalf it reads: a person as the sign-in provider names them, or a program
                  that has roles itself
  --days <n>      for how long the password is in force, 1 to ${LONGEST_DAYS} (default ${USUAL_DAYS})
  new-password    gives a login another password
  remove-login    ends a login at once
  list            shows which logins there are
  --help          this text

Exit codes: 0 done, 1 not done, 2 wrong use.`;

const OPTIONS = {
  as: { type: "string" },
  days: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

/** Nothing in it needs quoting, in PostgreSQL or in a tool. */
const LOGIN = /^[a-z][a-z0-9_]{0,62}$/;

/**
 * Reads the arguments after the command's name; null where help was asked for.
 *
 * @throws UsageError
 */
export function readBiArguments(args: readonly string[]): BiArguments | null {
  const { values, positionals } = parse(args);
  if (values.help) return null;
  const [task, name, ...others] = positionals;
  if (others.length > 0) throw wrong(`What is "${others[0]}"?`);
  if (values.as !== undefined && task !== "add-login") throw wrong("Only add-login has --as.");
  if (task === "add-login") {
    const login = readLogin(name);
    if (!values.as) throw wrong("Say on whose behalf the login is to read: --as.");
    return { task, login, subject: values.as, days: readDays(values.days) };
  }
  if (task === "new-password") {
    return { task, login: readLogin(name), days: readDays(values.days) };
  }
  if (values.days !== undefined) throw wrong("Only add-login and new-password have --days.");
  if (task === "remove-login") return { task, login: readLogin(name) };
  if (task === "list" && name === undefined) return { task };
  throw wrong(task === undefined ? "Say what to do." : `What is "${name ?? task}"?`);
}

function readLogin(name: string | undefined): string {
  if (name !== undefined && LOGIN.test(name) && !name.startsWith("pg_")) return name;
  throw wrong(
    name === undefined
      ? "Say which login: a name such as power_bi."
      : `The login "${name}" cannot be: give small letters, digits and underscores, a letter first, e.g. power_bi.`,
  );
}

function readDays(value: string | undefined): number {
  const days = Number(value ?? USUAL_DAYS);
  if (Number.isInteger(days) && days >= 1 && days <= LONGEST_DAYS) return days;
  throw wrong(`--days is "${value}": give a whole number from 1 to ${LONGEST_DAYS}.`);
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw wrong(error instanceof Error ? error.message : String(error));
  }
}

function wrong(message: string): UsageError {
  return new UsageError(message, BI_USAGE);
}
