import { badQuery, notSupported } from "../../query/query-problem";
import { suggestion } from "../../query/suggest";
import { quoted } from "../../query/tokens";

/** System query options that are answered. */
export const OPTIONS = [
  "$filter",
  "$select",
  "$orderby",
  "$top",
  "$skip",
  "$count",
  "$expand",
  "$apply",
  "$format",
  "$skiptoken",
] as const;

export type OptionName = (typeof OPTIONS)[number];

/** System query options that there are in the protocol, and that we do not answer. */
const OTHERS: readonly string[] = [
  "$search",
  "$compute",
  "$levels",
  "$index",
  "$id",
  "$deltatoken",
  "$schemaversion",
];

/** What a query string asks. */
export interface QueryOptions {
  get(name: OptionName): string | null;
  /** All of them as they were sent, those that say nothing to us too, in their order. */
  readonly all: readonly (readonly [name: string, value: string])[];
}

/**
 * Reads a query string. Options that do not begin with `$` are the client's own.
 *
 * @param search with or without its `?`
 * @throws QueryProblem for an option that is unknown, not supported or there twice
 */
export function readOptions(search: string): QueryOptions {
  const all = [...new URLSearchParams(search)];
  const known = new Map<string, string>();
  for (const [name, value] of all) {
    const option = name.trim();
    if (!option.startsWith("$")) continue;
    checkOption(option);
    if (known.has(option)) throw badQuery("DUPLICATE_OPTION", `${option} is there twice.`);
    known.set(option, value);
  }
  return { all, get: (name) => known.get(name) ?? null };
}

function checkOption(option: string): void {
  if (OPTIONS.some((known) => known === option)) return;
  if (OTHERS.includes(option)) throw notSupported(option, `there are ${OPTIONS.join(", ")}.`);
  throw badQuery(
    "UNKNOWN_OPTION",
    `There is no option ${quoted(option)}.${suggestion(option, OPTIONS)}`,
  );
}

/**
 * A whole number from 0; null where the option is not there.
 *
 * @throws QueryProblem for anything else
 */
export function readCount(options: QueryOptions, name: "$top" | "$skip"): number | null {
  const text = options.get(name);
  if (text === null) return null;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw badQuery(
    "BAD_OPTION",
    `${name} is ${quoted(text)}: give a whole number of at most nine digits.`,
  );
}

/** @throws QueryProblem for anything but `true` and `false` */
export function readFlag(options: QueryOptions, name: "$count"): boolean {
  const text = options.get(name) ?? "false";
  if (text === "true" || text === "false") return text === "true";
  throw badQuery("BAD_OPTION", `${name} is ${quoted(text)}: give true or false.`);
}
