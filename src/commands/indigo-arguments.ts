import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { UsageError } from "./command-error";

/** What `npm run import -- indigo` was asked to do. */
export interface IndigoArguments {
  /** Absolute path of the folder. */
  readonly folder: string;
  /** Whether everything is undone in the end. */
  readonly isTrial: boolean;
  readonly report: "text" | "json";
}

export const INDIGO_USAGE = `Usage: npm run import -- indigo <folder> [options]

  <folder>           folder with the CSV files of the INDIGO Impact Bond Dataset: projects.csv,
                     organisations.csv, projects_outcome_metrics.csv …
  --dry-run          says what would be landed, and lands nothing
  --report text|json how the report is written (default text)
  --help             this text

Exit codes: 0 landed, 1 files could not be read, 2 wrong use, 130 cancelled.`;

const OPTIONS = {
  "dry-run": { type: "boolean" },
  report: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

/**
 * Reads the arguments after the word `indigo`; null where help was asked for.
 *
 * @throws UsageError
 */
export function readIndigoArguments(args: readonly string[]): IndigoArguments | null {
  const { values, positionals } = parse(args);
  if (values.help) return null;
  const [folder, ...others] = positionals;
  if (folder === undefined) {
    throw wrong(
      "Name the folder of the dataset's CSV files. For a bundle in a folder called indigo, write " +
        "./indigo.",
    );
  }
  if (others.length > 0) throw wrong(`One folder at a time: what is "${others[0]}"?`);
  const report = values.report ?? "text";
  if (report !== "text" && report !== "json") {
    throw wrong(`--report is "${report}": give text or json.`);
  }
  return { folder: resolve(folder), isTrial: values["dry-run"] ?? false, report };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw wrong(error instanceof Error ? error.message : String(error));
  }
}

function wrong(message: string): UsageError {
  return new UsageError(message, INDIGO_USAGE);
}
