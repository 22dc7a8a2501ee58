import { extname, resolve } from "node:path";
import { parseArgs } from "node:util";
import { CATALOGUE } from "../reporting/catalogue/catalogue";
import { FORMATS, type FileFormat } from "../reporting/export/formats";
import { suggestion } from "../reporting/query/suggest";
import { UsageError } from "./command-error";

/** A file that `npm run export` is to write. */
export interface WriteArguments {
  readonly task: "write";
  /** A dataset's name. */
  readonly name: string;
  /** Whose rows are written. */
  readonly subject: string;
  readonly filter: string | undefined;
  readonly select: string | undefined;
  readonly format: FileFormat;
  readonly hasMark: boolean;
  /** Absolute path; null: the standard output. */
  readonly out: string | null;
}

/** What `npm run export` was asked to do. */
export type ExportArguments = { readonly task: "list" } | WriteArguments;

const NAMES = FORMATS.map(({ name }) => name);

export const EXPORT_USAGE = `Usage: npm run export -- <dataset> --as <viewer> [--filter <condition>] [--select <columns>]
                         [--format ${NAMES.join("|")}] [--bom] [--out <file>]
       npm run export -- --list

  <dataset>        what is written, e.g. contracts
  --as <viewer>    whose rows: a person as the sign-in provider names them, or a program that has roles
                   itself. It is entered in the audit trail under that name
  --filter <…>     which of them, as OData has it, e.g. "status eq 'active' and starts_on ge 2026-01-01"
  --select <…>     which columns, with commas between them (default: all)
  --format <…>     ${NAMES.join(" or ")} (default: what the file's name ends in, else ${NAMES[0]!})
  --bom            leads CSV by a byte order mark, by which Excel knows that it is UTF-8
  --out <file>     a new file (default: the standard output; npm run --silent export -- … keeps npm's own
                   lines out of it)
  --list           shows which datasets there are
  --help           this text

Exit codes: 0 written, 1 not written, 2 wrong use.`;

const OPTIONS = {
  as: { type: "string" },
  filter: { type: "string" },
  select: { type: "string" },
  format: { type: "string" },
  bom: { type: "boolean" },
  out: { type: "string" },
  list: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

/**
 * Reads the arguments after the command's name; null where help was asked for.
 *
 * @throws UsageError
 */
export function readExportArguments(args: readonly string[]): ExportArguments | null {
  const { values, positionals } = parse(args);
  if (values.help) return null;
  const [name, ...others] = positionals;
  if (others.length > 0) throw wrong(`What is "${others[0]}"?`);
  if (values.list) {
    if (name !== undefined) throw wrong("--list shows all datasets: give none.");
    return { task: "list" };
  }
  if (name === undefined) throw wrong("Say which dataset: --list shows them.");
  const known = CATALOGUE.map((dataset) => dataset.name);
  if (!known.includes(name)) {
    throw wrong(`There is no dataset "${name}".${suggestion(name, known)}`);
  }
  if (!values.as) throw wrong("Say whose rows: --as.");
  const format = readFormat(values.format, values.out);
  if (values.bom && format.name !== "csv") throw wrong("Only CSV has --bom.");
  const { as: subject, filter, select } = values;
  const out = values.out === undefined ? null : resolve(values.out);
  return {
    task: "write",
    name,
    subject,
    filter,
    select,
    format,
    hasMark: values.bom ?? false,
    out,
  };
}

function readFormat(name: string | undefined, out: string | undefined): FileFormat {
  if (name === undefined) {
    return FORMATS.find((format) => `.${format.name}` === extname(out ?? "")) ?? FORMATS[0]!;
  }
  const known = FORMATS.find((format) => format.name === name);
  if (known) return known;
  throw wrong(`--format is "${name}": give ${NAMES.join(" or ")}.`);
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw wrong(error instanceof Error ? error.message : String(error));
  }
}

function wrong(message: string): UsageError {
  return new UsageError(message, EXPORT_USAGE);
}
