import { parseArgs } from "node:util";
import { FULL, SMALL, type Size } from "./data/size";
import { GOALS, type RatioName } from "./goals";

/** How the bench was asked to run. */
export interface Options {
  readonly size: Size;
  /** What is measured, by the names of the ratios. */
  readonly only: readonly RatioName[];
  readonly rounds: number;
  /** Seconds of load in a round, of each peer. */
  readonly seconds: number;
  /** Folder of a database that is kept and used again; null for one that is thrown away. */
  readonly data: string | null;
  /** Folder for a profile of our server's processor time; null for none. */
  readonly profile: string | null;
  /** Whether answers and statements are compared and nothing is timed. */
  readonly isCheck: boolean;
}

export const USAGE = `Usage: npm run bench -- [options]

  --small             little data: to try something out
  --only <names>      only these ratios, with commas between: ${Object.keys(GOALS).join(", ")}
  --rounds <n>        rounds of everything that is repeated (default 5)
  --seconds <n>       seconds of load in a round, of each peer (default 2)
  --data <folder>     keep the database in this folder, and use the one that is there
  --profile <folder>  have our server write there where its processor time went
  --check             compare answers and count statements on little data; times nothing
  --help              this text

BENCH_DATABASE_URL: a superuser's address of a PostgreSQL to use, in place of the product's own.`;

const OPTIONS = {
  small: { type: "boolean" },
  only: { type: "string" },
  rounds: { type: "string" },
  seconds: { type: "string" },
  data: { type: "string" },
  profile: { type: "string" },
  check: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

/**
 * Reads the arguments; null where help was asked for.
 *
 * @throws Error for what it does not know
 */
export function readOptions(args: readonly string[]): Options | null {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  if (values.help) return null;
  const isCheck = values.check ?? false;
  return {
    size: values.small || isCheck ? SMALL : FULL,
    only: readNames(values.only),
    rounds: readNumber("rounds", values.rounds, 5),
    seconds: readNumber("seconds", values.seconds, 2),
    data: values.data ?? null,
    profile: values.profile ?? null,
    isCheck,
  };
}

function readNames(text: string | undefined): readonly RatioName[] {
  const known = Object.keys(GOALS) as RatioName[];
  if (text === undefined) return known;
  return text.split(",").map((name) => {
    const found = known.find((one) => one === name.trim());
    if (found) return found;
    throw new Error(`There is no ratio "${name}": give some of ${known.join(", ")}.`);
  });
}

function readNumber(name: string, text: string | undefined, otherwise: number): number {
  const number = Number(text ?? otherwise);
  if (number > 0) return number;
  throw new Error(`--${name} is "${text}": give a number above 0.`);
}
