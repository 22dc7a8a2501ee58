import type { ColumnType } from "../catalogue/dataset";
import { typeOf, type Call, type Comparator, type Filter } from "./filter";
import type { Literal, Match, Null, Operand } from "./filter";
import { WANTED } from "./literal";
import { printOperand } from "./print-operand";
import { badQuery } from "./query-problem";

/** Each function, and of values of which types it is. */
const TAKEN: Readonly<Record<Call["name"], readonly ColumnType[]>> = {
  tolower: ["text", "key"],
  toupper: ["text", "key"],
  year: ["date", "timestamptz"],
  month: ["date", "timestamptz"],
  day: ["date", "timestamptz"],
};

/** @throws QueryProblem unless both values are of one kind */
export function checkedComparison(by: Comparator, left: Operand, right: Operand): Filter {
  checkComparable(left, right);
  return { kind: "compare", by, left, right };
}

/** @throws QueryProblem unless all values are of the kind of the first */
export function checkedMembership(what: Operand, among: readonly (Literal | Null)[]): Filter {
  for (const value of among) checkComparable(what, value);
  return { kind: "in", what, among };
}

/** @throws QueryProblem unless both are texts */
export function checkedMatch(name: string, text: Operand, part: Operand): Filter {
  checkType(name, text, ["text", "key"]);
  checkType(name, part, ["text", "key"]);
  return { kind: "match", by: name as Match["by"], text, part };
}

/** @throws QueryProblem unless the function is of such values */
export function checkedCall(name: string, of: Operand): Call {
  const call: Call = { kind: "call", name: name as Call["name"], of };
  checkType(name, of, TAKEN[call.name]);
  return call;
}

function checkType(name: string, operand: Operand, types: readonly ColumnType[]): void {
  const type = typeOf(operand);
  if (type !== null && types.includes(type)) return;
  const given = type === null ? "nothing" : saying(type);
  throw badQuery(
    "WRONG_TYPE",
    `${name} is of ${[...new Set(types.map(saying))].join(" or ")}, and ${printOperand(operand)} is ${given}.`,
  );
}

function checkComparable(left: Operand, right: Operand): void {
  const [one, other] = [typeOf(left), typeOf(right)];
  if (one === null || other === null || kindOf(one) === kindOf(other)) return;
  const [asked, given] = left.kind === "literal" ? [right, left] : [left, right];
  const type = typeOf(asked) ?? one;
  throw badQuery(
    "WRONG_TYPE",
    `${printOperand(asked)} is ${saying(type)} and cannot be compared with ` +
      `${printOperand(given)}: ${WANTED[type]}.`,
  );
}

/** Types whose values are compared with each other. */
const kindOf = (type: ColumnType): ColumnType => KINDS[type] ?? type;

const KINDS: Partial<Record<ColumnType, ColumnType>> = { integer: "numeric", key: "text" };

const SAYING: Readonly<Record<ColumnType, string>> = {
  key: "a text",
  text: "a text",
  integer: "a whole number",
  numeric: "a number",
  date: "a day",
  timestamptz: "an instant",
};

/** A type in words, e.g. `a whole number`. */
export const saying = (type: ColumnType): string => SAYING[type];
