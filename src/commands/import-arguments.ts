import { basename, dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { UsageError } from "./command-error";

/** What `npm run import` was asked to do. */
export interface ImportArguments {
  /** Absolute path of the bundle's folder. */
  readonly bundle: string;
  readonly acceptValid: boolean;
  /** Folder for rows with faults; null: none is written. */
  readonly faults: string | null;
  readonly report: "text" | "json";
  /** Path of a mapping file. */
  readonly mapping: string | null;
}

export const USAGE = `Usage: npm run import -- <bundle> [options]
       npm run import -- indigo <folder> [options], see npm run import -- indigo --help

  <bundle>           folder with organisations.csv, contracts.csv, readings.csv, stars/ …
  --accept-valid     land the good rows, and write the rest where it can be mended
  --faults <folder>  where rows with faults are written (default with --accept-valid:
                     <bundle>-faults); they are a bundle that can be imported again
  --report text|json how the report is written (default text)
  --mapping <file>   a source's own headings and words, as JSON
  --help             this text

Exit codes: 0 landed, 1 there were faults, 2 wrong use, 130 cancelled.`;

const OPTIONS = {
  "accept-valid": { type: "boolean" },
  faults: { type: "string" },
  report: { type: "string" },
  mapping: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

/**
 * Reads the arguments after the command's name; null where help was asked for.
 *
 * @throws UsageError
 */
export function readArguments(args: readonly string[]): ImportArguments | null {
  const { values, positionals } = parse(args);
  if (values.help) return null;
  const [bundle, ...others] = positionals;
  if (bundle === undefined) throw wrong("Name the folder of a bundle.");
  if (others.length > 0) throw wrong(`One bundle at a time: what is "${others[0]}"?`);
  const report = values.report ?? "text";
  if (report !== "text" && report !== "json") {
    throw wrong(`--report is "${report}": give text or json.`);
  }
  const folder = resolve(bundle);
  const acceptValid = values["accept-valid"] ?? false;
  const besideBundle = join(dirname(folder), `${basename(folder)}-faults`);
  const faults = values.faults ? resolve(values.faults) : acceptValid ? besideBundle : null;
  return { bundle: folder, acceptValid, faults, report, mapping: values.mapping ?? null };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw wrong(error instanceof Error ? error.message : String(error));
  }
}

function wrong(message: string): UsageError {
  return new UsageError(message, USAGE);
}
