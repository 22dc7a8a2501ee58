import type { ColumnType } from "../catalogue/dataset";
import { isDay } from "../../domain/period";
import type { Literal } from "./filter";
import { badQuery } from "./query-problem";
import { quoted, type Token } from "./tokens";

/** Most digits of a number, and how far its decimal point may be moved. */
const MOST_DIGITS = 50;
const FARTHEST = 100;

/** What `integer` holds. */
const LARGEST = 2_147_483_647;

const INSTANT = /^(.{10})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/i;

/**
 * The constant that a word is; null for a word of another kind.
 *
 * @throws QueryProblem for one that looks like a constant and is none, such as the 30th of February
 */
export function literalOf({ kind, text }: Token): Literal | null {
  switch (kind) {
    case "text":
      return literal("text", text);
    case "number":
      return literal(isInteger(text) ? "integer" : "numeric", text);
    case "date":
      return literal("date", text);
    case "instant":
      return literal("timestamptz", text);
    case "guid":
      throw badQuery("BAD_VALUE", `Keys are texts: put single quotes around ${text}.`);
    default:
      return null;
  }
}

function literal(type: ColumnType, text: string): Literal {
  if (isReadable(type, text)) return { kind: "literal", type, text };
  throw badQuery("BAD_VALUE", `${quoted(text)} is no value: ${WANTED[type]}.`);
}

/** Whether a text is a value of a type as PostgreSQL writes it, however many digits it has. */
export function isWritten(type: ColumnType, text: string): boolean {
  return type === "numeric" ? /^-?\d+(\.\d+)?$/.test(text) : isReadable(type, text);
}

/** Whether PostgreSQL reads a text as a value of a type. */
export function isReadable(type: ColumnType, text: string): boolean {
  switch (type) {
    case "key":
      return isKey(text);
    case "text":
      return !text.includes("\0");
    case "integer":
      return isInteger(text);
    case "numeric":
      return isNumber(text);
    case "date":
      return isDay(text);
    case "timestamptz":
      return isDay(INSTANT.exec(text)?.[1] ?? "");
  }
}

/** Whether a text is a UUID as PostgreSQL writes it. */
export function isKey(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}

function isInteger(text: string): boolean {
  return /^-?\d{1,10}$/.test(text) && Math.abs(Number(text)) <= LARGEST;
}

function isNumber(text: string): boolean {
  const [, digits = "", exponent = "0"] =
    /^-?(\d+(?:\.\d+)?)(?:e([+-]?\d{1,4}))?$/i.exec(text) ?? [];
  return digits !== "" && digits.length <= MOST_DIGITS && Math.abs(Number(exponent)) <= FARTHEST;
}

const TEXT = "give a text between single quotes, such as 'so', without the character U+0000";

/** How values of a type are written. */
export const WANTED: Readonly<Record<ColumnType, string>> = {
  key: TEXT,
  text: TEXT,
  integer: "give a whole number such as 12",
  numeric: `give a number such as 12 or 0.5, of at most ${MOST_DIGITS} digits`,
  date: "give a day that there is, such as 2026-01-31",
  timestamptz: "give an instant such as 2026-01-31T09:30:00Z",
};
