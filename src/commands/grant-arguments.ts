import { parseArgs } from "node:util";
import { Role } from "../auth/role";
import { isDay } from "../domain/period";
import { UsageError } from "./command-error";

/** To what somebody is something, by the references that people use. */
export interface GrantedTo {
  readonly organisation: string | null;
  readonly contract: string | null;
  readonly worker: string | null;
}

/** What `npm run grant` was asked to do. */
export type GrantArguments =
  | {
      readonly task: "grant";
      readonly subject: string;
      readonly role: Role;
      readonly to: GrantedTo;
      /** First day; null: today. */
      readonly from: string | null;
      /** Last day; null: without end. */
      readonly until: string | null;
    }
  | {
      readonly task: "revoke";
      readonly subject: string;
      readonly role: Role;
      readonly to: GrantedTo;
      readonly reason: string;
    }
  | {
      readonly task: "list";
      /** Null: of all. */
      readonly organisation: string | null;
      /** Also what ended or was revoked. */
      readonly isAll: boolean;
    }
  | { readonly task: "list organisations" };

const ROLES = Object.values(Role);

export const GRANT_USAGE = `Usage: npm run grant -- <subject> <role> [--organisation REF] [--contract REF] [--worker REF]
                            [--from DATE] [--until DATE]
       npm run grant -- revoke <subject> <role> [--organisation REF] [--contract REF]
                            [--worker REF] [--reason TEXT]
       npm run grant -- list [--organisation REF] [--all]
       npm run grant -- list organisations

  <subject>           a person as the sign-in provider names them, or a program with access tokens
  <role>              ${ROLES.slice(0, 4).join(", ")},
                      ${ROLES.slice(4).join(", ")}
  --organisation REF  for this organisation; only an administrator can do without, of all of them
  --contract REF      for this contract of it alone
  --worker REF        for a keyworker: which of its workers they are
  --from DATE         first day, YYYY-MM-DD (default today)
  --until DATE        last day (default: no end)
  --reason TEXT       why it is revoked: kept with it
  list                shows who may do what now and later; with --all, also what is over
  --help              this text

The first administrator: npm run grant -- <subject> administrator

Exit codes: 0 done, 1 not done, 2 wrong use.`;

const OPTIONS = {
  organisation: { type: "string" },
  contract: { type: "string" },
  worker: { type: "string" },
  from: { type: "string" },
  until: { type: "string" },
  reason: { type: "string" },
  all: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

type Options = ReturnType<typeof parse>["values"];

/**
 * Reads the arguments after the command's name; null where help was asked for.
 *
 * @throws UsageError
 */
export function readGrantArguments(args: readonly string[]): GrantArguments | null {
  const { values, positionals } = parse(args);
  if (values.help) return null;
  const [first, ...rest] = positionals;
  if (first === undefined) throw wrong("Say who is to be what.");
  if (first === "list") return readList(rest, values);
  if (first === "revoke") return readRevoke(rest, values);
  allowOnly(values, ["organisation", "contract", "worker", "from", "until"], "A grant");
  const { subject, role } = readHolder(positionals);
  const [from, until] = [readDay("from", values.from), readDay("until", values.until)];
  return { task: "grant", subject, role, to: readTo(values), from, until };
}

function readList([what, ...others]: readonly string[], values: Options): GrantArguments {
  const stray = what === "organisations" ? others[0] : what;
  if (stray !== undefined) throw wrong(`What is "${stray}"?`);
  if (what === "organisations") {
    allowOnly(values, [], "list organisations");
    return { task: "list organisations" };
  }
  allowOnly(values, ["organisation", "all"], "list");
  return { task: "list", organisation: values.organisation ?? null, isAll: values.all ?? false };
}

function readRevoke(positionals: readonly string[], values: Options): GrantArguments {
  allowOnly(values, ["organisation", "contract", "worker", "reason"], "revoke");
  const reason = values.reason ?? "revoked on the command line";
  return { task: "revoke", ...readHolder(positionals), to: readTo(values), reason };
}

function readHolder([subject, role, ...others]: readonly string[]) {
  if (!subject) throw wrong("Say whose role it is: a subject.");
  if (others.length > 0) throw wrong(`What is "${others[0]}"?`);
  const wanted = role?.toLowerCase().replaceAll("-", "_");
  const known = ROLES.find((one) => one === wanted);
  if (known) return { subject, role: known };
  const problem = role === undefined ? "Say which role" : `There is no role "${role}": give one`;
  throw wrong(`${problem} of ${ROLES.join(", ")}.`);
}

function readTo(values: Options): GrantedTo {
  const [organisation, contract, worker] = [
    values.organisation ?? null,
    values.contract ?? null,
    values.worker ?? null,
  ];
  if (organisation === null && (contract ?? worker) !== null) {
    const what = contract === null ? "worker" : "contract";
    throw wrong(`--${what} needs --organisation: say whose it is.`);
  }
  return { organisation, contract, worker };
}

function readDay(name: string, text: string | undefined): string | null {
  if (text === undefined || isDay(text)) return text ?? null;
  throw wrong(`--${name} is "${text}": give a day such as 2026-11-22.`);
}

function allowOnly(values: Options, known: readonly string[], task: string): void {
  const stray = Object.keys(values).find((name) => !known.includes(name));
  if (stray !== undefined) throw wrong(`${task} has no --${stray}.`);
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw wrong(error instanceof Error ? error.message : String(error));
  }
}

function wrong(message: string): UsageError {
  return new UsageError(message, GRANT_USAGE);
}
