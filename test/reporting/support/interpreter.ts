import Big from "big.js";
import type { Filter, Operand } from "../../../src/reporting/query/filter";
import { OWNER_ROWS } from "./filters";
import type { Thing } from "./things";

/** Numbers are exact; instants are milliseconds. */
type Value = string | Big | number | null;

/** What a filter says of a row, as the specification has it; null: not known. */
export function evaluate(filter: Filter, row: Thing): boolean | null {
  switch (filter.kind) {
    case "and": {
      const parts = filter.parts.map((part) => evaluate(part, row));
      return parts.includes(false) ? false : parts.includes(null) ? null : true;
    }
    case "or": {
      const parts = filter.parts.map((part) => evaluate(part, row));
      return parts.includes(true) ? true : parts.includes(null) ? null : false;
    }
    case "not": {
      const inner = evaluate(filter.of, row);
      return inner === null ? null : !inner;
    }
    case "compare": {
      const order = compare(valueOf(filter.left, row), valueOf(filter.right, row));
      const isSame = order === 0 || order === "both null";
      if (filter.by === "eq") return isSame;
      if (filter.by === "ne") return !isSame;
      if (typeof order === "string") return false;
      return { gt: order > 0, ge: order >= 0, lt: order < 0, le: order <= 0 }[filter.by];
    }
    case "in":
      return filter.among.some((one) => {
        const order = compare(valueOf(filter.what, row), valueOf(one, row));
        return order === 0 || order === "both null";
      });
    case "match": {
      const [text, part] = [valueOf(filter.text, row), valueOf(filter.part, row)];
      if (typeof text !== "string" || typeof part !== "string") return null;
      if (filter.by === "contains") return text.includes(part);
      return filter.by === "startswith" ? text.startsWith(part) : text.endsWith(part);
    }
  }
}

function compare(one: Value, other: Value): number | "unlike" | "both null" {
  if (one === null && other === null) return "both null";
  if (one === null || other === null) return "unlike";
  if (one instanceof Big) return one.cmp(other as Big);
  return one < other ? -1 : one > other ? 1 : 0;
}

function valueOf(operand: Operand, row: Thing): Value {
  switch (operand.kind) {
    case "null":
      return null;
    case "literal":
      return read(operand.text, operand.type);
    case "column": {
      const owner = OWNER_ROWS.find(({ id }) => id === row.owner_id);
      const from: Record<string, unknown> = operand.relation ? { ...owner } : { ...row };
      const value = from[operand.column.name] ?? null;
      return value === null ? null : read(String(value), operand.column.type);
    }
    case "call": {
      const value = valueOf(operand.of, row);
      if (value === null) return null;
      if (operand.name === "tolower") return String(value).toLowerCase();
      if (operand.name === "toupper") return String(value).toUpperCase();
      const day = new Date(value as string | number);
      if (operand.name === "year") return new Big(day.getUTCFullYear());
      return new Big(operand.name === "month" ? day.getUTCMonth() + 1 : day.getUTCDate());
    }
  }
}

function read(text: string, type: string): Value {
  if (type === "integer" || type === "numeric") return new Big(text);
  return type === "timestamptz" ? new Date(text).getTime() : text;
}
