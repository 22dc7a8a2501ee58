import type { Request } from "express";
import { badQuery, notSupported, QueryProblem } from "../../query/query-problem";
import { suggestion } from "../../query/suggest";
import type { SentQuestion } from "../file-question";
import { FORMATS, type FileFormat, type FileOptions } from "../formats";

/** What of a dataset a request asks for, and in which form. */
export interface FileRequest {
  readonly name: string;
  readonly format: FileFormat;
  readonly sent: SentQuestion;
  readonly options: FileOptions;
}

const KNOWN = ["$filter", "$select", "bom"] as const;

type Known = (typeof KNOWN)[number];

/**
 * Reads a request for a file such as `contracts.csv?$filter=status eq 'active'`.
 *
 * @throws QueryProblem for another kind of file, or an option that files do not have
 */
export function readFileRequest(file: string, query: Request["query"]): FileRequest {
  const point = file.lastIndexOf(".");
  const format = FORMATS.find(({ name }) => name === file.slice(point + 1));
  if (point < 1 || !format) throw unknownKind(point < 1 ? file : file.slice(0, point));
  const given = readOptions(query);
  return {
    name: file.slice(0, point),
    format,
    sent: { filter: given.$filter, select: given.$select },
    options: { hasMark: readYesNo(given.bom) },
  };
}

function unknownKind(name: string): QueryProblem {
  const files = FORMATS.map((format) => `${name}.${format.name}`).join(" or ");
  return new QueryProblem(404, "UNKNOWN_FILE", `There are files of two kinds: ask for ${files}.`);
}

function readOptions(query: Request["query"]): Partial<Record<Known, string>> {
  const given: Partial<Record<Known, string>> = {};
  for (const [name, value] of Object.entries(query)) {
    const known = KNOWN.find((one) => one === name);
    if (!known) throw unknownOption(name);
    if (typeof value !== "string") throw badQuery("TWICE", `Give ${name} once.`);
    given[known] = value;
  }
  return given;
}

function unknownOption(name: string): QueryProblem {
  const known = `a file has ${KNOWN.join(", ")}.`;
  if (name.startsWith("$")) return notSupported(`The option ${name}`, known);
  return badQuery(
    "UNKNOWN_OPTION",
    `There is no option “${name.slice(0, 40)}”.${suggestion(name, KNOWN)}`,
  );
}

function readYesNo(value: string | undefined): boolean {
  if (value === undefined || value === "false") return false;
  if (value === "true") return true;
  throw badQuery("BAD_VALUE", `bom is “${value.slice(0, 40)}”: give true or false.`);
}
