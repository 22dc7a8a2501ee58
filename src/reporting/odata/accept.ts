import { QueryProblem } from "../query/query-problem";
import { quoted } from "../query/tokens";

/** How rows are told. */
export interface JsonForm {
  /** How much is said beside the values. Who asks for all of it is given what clients need. */
  readonly metadata: "minimal" | "none";
  /** Whether exact numbers are texts, for clients whose numbers are floats. */
  readonly hasDecimalTexts: boolean;
}

/** One of the forms that a client takes. */
interface Range {
  readonly type: string;
  readonly parameters: ReadonlyMap<string, string>;
  readonly quality: number;
}

const JSON_TYPES = ["application/json", "application/*", "*/*"];

/**
 * The JSON that a client takes: by `$format`, or else by its Accept header, or else as we like.
 *
 * @throws QueryProblem 406 where it takes none, such as Atom alone
 */
export function jsonFormOf(accept: string | undefined, format: string | null): JsonForm {
  const asked = format === null ? rangesOf(accept ?? "*/*") : [formatRange(format, "json")];
  const [best] = asked
    .filter(({ type, quality }) => quality > 0 && JSON_TYPES.includes(type))
    .sort((one, other) => other.quality - one.quality);
  if (!best) {
    throw notAcceptable(`JSON, and no other form such as Atom: send Accept: application/json.`);
  }
  const { parameters } = best;
  const level = parameters.get("odata.metadata") ?? parameters.get("metadata");
  return {
    metadata: level === "none" ? "none" : "minimal",
    hasDecimalTexts: parameters.get("ieee754compatible") === "true",
  };
}

/** The header that says in which form an answer is. */
export function contentTypeOf({ metadata, hasDecimalTexts }: JsonForm): string {
  const exact = hasDecimalTexts ? ";IEEE754Compatible=true" : "";
  return `application/json;odata.metadata=${metadata}${exact};charset=utf-8`;
}

/** @throws QueryProblem 406 where a client does not take what we have */
export function checkTakes(
  type: "application/xml" | "text/plain",
  accept: string | undefined,
  format: string | null,
): void {
  const [kind, part] = type.split("/");
  // Clients ask for the number, and for the metadata, with the headers that they ask for rows with.
  const isTaken = (range: Range): boolean =>
    range.quality > 0 && [type, `${kind}/*`, "*/*", "application/json"].includes(range.type);
  if (format === null ? rangesOf(accept ?? "*/*").some(isTaken) : format === part) return;
  if (format !== null && formatRange(format, part!).type === type) return;
  throw notAcceptable(`${type}, and in no other form.`);
}

function rangesOf(accept: string): readonly Range[] {
  return accept.split(",").map(rangeOf);
}

function rangeOf(text: string): Range {
  const [type = "", ...rest] = text.split(";").map((part) => part.trim().toLowerCase());
  const parameters = new Map(
    rest.map((part) => {
      const [name = "", value = ""] = part.split("=");
      return [name.trim(), value.trim()];
    }),
  );
  const quality = Number(parameters.get("q") ?? 1);
  return { type, parameters, quality: Number.isNaN(quality) ? 1 : quality };
}

/** `$format` is a form, or the short name of one. */
function formatRange(format: string, short: string): Range {
  const range = rangeOf(format);
  return range.type === short ? { ...range, type: "application/json" } : range;
}

function notAcceptable(what: string): QueryProblem {
  return new QueryProblem(406, "NOT_ACCEPTABLE", `This is given as ${what}`);
}

/**
 * @throws QueryProblem 400 for a client that takes no answers of version 4.0
 */
export function checkVersion(most: string | undefined): void {
  // Some say behind it who asks: `4.0;NetFx`.
  if (most === undefined || Number.parseFloat(most) >= 4) return;
  throw new QueryProblem(
    400,
    "VERSION",
    `OData-MaxVersion is ${quoted(most)}, and answers are of version 4.0: ask for that, or leave ` +
      "the header out.",
  );
}

/**
 * How many rows a client wants on a page; null where it does not say.
 *
 * @param prefer the header, e.g. `odata.maxpagesize=500,return=minimal`
 */
export function pageSizeOf(prefer: string | undefined): number | null {
  for (const preference of (prefer ?? "").split(/[,;]/)) {
    const [, size] = /^(?:odata\.)?maxpagesize="?(\d{1,9})"?$/i.exec(preference.trim()) ?? [];
    if (size !== undefined && Number(size) > 0) return Number(size);
  }
  return null;
}
