import { createHash } from "node:crypto";
import { typeOf } from "../../query/filter";
import { isWritten } from "../../query/literal";
import { badQuery } from "../../query/query-problem";
import type { OrderItem } from "./order";

/** Where the next page begins. */
export interface PageToken {
  /** Of the last row of the page before, the values by which rows are ordered. */
  readonly values: readonly (string | null)[];
  /** Rows that are still to come because of `$top`; null for all. */
  readonly left: number | null;
  /** Most rows of a page. */
  readonly pageSize: number;
}

/** The longest that we make: values of an order are no longer than what columns hold. */
const MOST_CHARACTERS = 20_000;

/** Tells one question from another, so that a page of one is not taken for a page of the other. */
export function questionMark(parts: readonly (string | null)[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64url").slice(0, 12);
}

/** A token as it stands in an address. Whoever changes it gets other rows that they may see. */
export function writeToken({ values, left, pageSize }: PageToken, mark: string): string {
  return Buffer.from(JSON.stringify([mark, left, pageSize, ...values])).toString("base64url");
}

/**
 * Reads what `writeToken` wrote.
 *
 * @param mark of the question that it comes with
 * @throws QueryProblem for a token of another question, or one that nobody wrote
 */
export function readToken(text: string, mark: string, order: readonly OrderItem[]): PageToken {
  const [itsMark, left, pageSize, ...values] = partsOf(text);
  const isOfQuestion = itsMark === mark && values.length === order.length;
  if (isOfQuestion && isCountOrNull(left) && isCount(pageSize) && pageSize > 0) {
    const known = order.map((item, i) => valueOf(values[i], item));
    return { values: known, left, pageSize };
  }
  throw foreign();
}

function partsOf(text: string): readonly unknown[] {
  if (text.length > MOST_CHARACTERS) throw foreign();
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, "base64url").toString());
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}

const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;

const isCountOrNull = (value: unknown): value is number | null => value === null || isCount(value);

function valueOf(value: unknown, { value: operand, isNullable }: OrderItem): string | null {
  if (value === null && isNullable) return null;
  if (typeof value === "string" && isWritten(typeOf(operand) ?? "text", value)) return value;
  throw foreign();
}

function foreign(): Error {
  return badQuery(
    "BAD_TOKEN",
    "The $skiptoken belongs to another question: follow the @odata.nextLink as it is, or begin " +
      "again without it.",
  );
}
