import "reflect-metadata";
import { parseArgs } from "node:util";
import { wholly } from "../db/wholly";
import { isDay } from "../domain/period";
import { csvLine } from "../import/rest/csv-line";
import { keptFacts } from "../rights/kept-facts";
import { announce, carryOut, DEFAULT_NOTICE_DAYS } from "../rights/retention/retention-job";
import { findRunReports, type RunReport } from "../rights/retention/retention.repository";
import { UsageError } from "./command-error";
import { asOperator, type OperatorTools } from "./operator-session";
import { reportAndExit } from "./report";

const USAGE = `Usage: npm run retention -- announce [--days <n>]
       npm run retention -- carry-out [--days <n>]
       npm run retention -- report [--since <day>]

  announce       tells the providers' managers whose time of keeping is over within so many days
  carry-out      erases those whose time is over, who were announced at least so many days ago, and
                 whom nobody holds on to; published figures stay
  report         what each run did, by contract and provider, as CSV
  --days <n>     days between the two, 1 to 366 (default ${DEFAULT_NOTICE_DAYS})
  --since <day>  first day of the report (default: all)
  --help         this text

Each may run as often as one likes: nobody is announced or erased twice.
Exit codes: 0 done, 1 not done, 2 wrong use.`;

const OPTIONS = {
  days: { type: "string" },
  since: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

const TASKS: Readonly<Record<string, (tools: OperatorTools, values: Values) => Promise<void>>> = {
  announce: async ({ connection }, values) => {
    console.log(`Announced: ${await announce(connection, readDays(values))}.`);
  },
  "carry-out": async ({ connection, pseudonyms, env }, values) => {
    const erasing = { pseudonyms, keptFacts: keptFacts(env.disclosure) };
    console.log(`Erased: ${await carryOut(connection, erasing, readDays(values))}.`);
  },
  report: async ({ connection }, values) => {
    const since = readSince(values);
    const runs = await wholly(connection, () => findRunReports(connection.session, since));
    console.log(["ran_at,kind,contract,provider,people", ...runs.map(line)].join("\n"));
  },
};

/** `npm run retention`: for the operator's scheduler. */
async function main(): Promise<void> {
  const { values, positionals } = read();
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const [task = "", ...others] = positionals;
  const run = Object.hasOwn(TASKS, task) ? TASKS[task] : undefined;
  if (!run || others.length > 0) throw wrong("Say announce, carry-out or report.");
  readDays(values);
  readSince(values);
  await asOperator(`retention ${task}`, (tools) => run(tools, values));
}

type Values = ReturnType<typeof read>["values"];

function readDays({ days }: Values): number {
  if (days === undefined) return DEFAULT_NOTICE_DAYS;
  const value = Number(days);
  if (/^\d{1,3}$/.test(days) && value >= 1 && value <= 366) return value;
  throw wrong(`--days is "${days}": give a whole number from 1 to 366.`);
}

function readSince({ since }: Values): Date {
  if (since === undefined) return new Date(0);
  if (isDay(since)) return new Date(`${since}T00:00:00Z`);
  throw wrong(`--since is "${since}": give a day, e.g. 2026-02-28.`);
}

function line({ ranAt, kind, contract, provider, people }: RunReport): string {
  const cells = [ranAt.toISOString(), kind, contract ?? "", provider ?? "", String(people)];
  return csvLine(cells).trimEnd();
}

const wrong = (message: string): Error => new UsageError(message, USAGE);

function read() {
  try {
    return parseArgs({ options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw wrong(error instanceof Error ? error.message : String(error));
  }
}

main().catch(reportAndExit);
