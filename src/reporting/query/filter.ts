import type { Column, ColumnType } from "../catalogue/dataset";

/** How two values are compared. */
export type Comparator = "eq" | "ne" | "gt" | "ge" | "lt" | "le";

/** A column of the dataset itself, or of the row that a relation leads to. */
export interface ColumnRef {
  readonly kind: "column";
  /** The relation's name; null for the dataset's own. */
  readonly relation: string | null;
  readonly column: Column;
}

/** A constant. Its text can be read by PostgreSQL as the type that it says. */
export interface Literal {
  readonly kind: "literal";
  readonly type: ColumnType;
  readonly text: string;
}

/** What is not known, or not there. */
export interface Null {
  readonly kind: "null";
}

/** Texts in small or capital letters; parts of a date, or of an instant in UTC. */
export interface Call {
  readonly kind: "call";
  readonly name: "tolower" | "toupper" | "year" | "month" | "day";
  readonly of: Operand;
}

/** What has a value. */
export type Operand = ColumnRef | Literal | Null | Call;

/** `and`, `or`: of two parts or more. */
export interface Junction {
  readonly kind: "and" | "or";
  readonly parts: readonly Filter[];
}

export interface Negation {
  readonly kind: "not";
  readonly of: Filter;
}

/**
 * A comparison of two values of one type. It is true or false and nothing else: null equals null,
 * differs from everything else, and is neither less nor more than anything.
 */
export interface Comparison {
  readonly kind: "compare";
  readonly by: Comparator;
  readonly left: Operand;
  readonly right: Operand;
}

/** Whether a value equals one of a list, as `eq` compares. */
export interface Membership {
  readonly kind: "in";
  readonly what: Operand;
  readonly among: readonly (Literal | Null)[];
}

/** Whether a text holds, begins or ends with another; not known where one of them is null. */
export interface Match {
  readonly kind: "match";
  readonly by: "contains" | "startswith" | "endswith";
  readonly text: Operand;
  readonly part: Operand;
}

/** Which rows are asked for. Rows for which it is false or not known are not. */
export type Filter = Junction | Negation | Comparison | Membership | Match;

/** What an operand's value is; null for the value null, which is of any type. */
export function typeOf(operand: Operand): ColumnType | null {
  switch (operand.kind) {
    case "column":
      return operand.column.type;
    case "literal":
      return operand.type;
    case "null":
      return null;
    case "call":
      return operand.name === "tolower" || operand.name === "toupper" ? "text" : "integer";
  }
}

/** The relations by whose columns a filter asks. */
export function relationsOf(filter: Filter): readonly string[] {
  return [...new Set(operandsOf(filter).flatMap(relationOf))];
}

function operandsOf(filter: Filter): readonly Operand[] {
  switch (filter.kind) {
    case "and":
    case "or":
      return filter.parts.flatMap(operandsOf);
    case "not":
      return operandsOf(filter.of);
    case "compare":
      return [filter.left, filter.right];
    case "in":
      return [filter.what];
    case "match":
      return [filter.text, filter.part];
  }
}

/** The relation by whose column a value is had, if any. */
export function relationOf(operand: Operand): readonly string[] {
  if (operand.kind === "call") return relationOf(operand.of);
  return operand.kind === "column" && operand.relation !== null ? [operand.relation] : [];
}
