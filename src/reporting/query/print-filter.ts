import type { Filter, Operand } from "./filter";

/** A filter as `parseFilter` reads it: for messages, and for the audit trail. */
export function printFilter(filter: Filter): string {
  switch (filter.kind) {
    case "and":
    case "or":
      return filter.parts.map(printPart).join(` ${filter.kind} `);
    case "not":
      return `not ${printPart(filter.of)}`;
    case "compare":
      return `${printOperand(filter.left)} ${filter.by} ${printOperand(filter.right)}`;
    case "in":
      return `${printOperand(filter.what)} in (${filter.among.map(printOperand).join(",")})`;
    case "match":
      return `${filter.by}(${printOperand(filter.text)},${printOperand(filter.part)})`;
  }
}

function printPart(filter: Filter): string {
  const isWhole = filter.kind === "match";
  return isWhole ? printFilter(filter) : `(${printFilter(filter)})`;
}

/** A value as it is written in a filter. */
export function printOperand(operand: Operand): string {
  switch (operand.kind) {
    case "column": {
      const { relation, column } = operand;
      return relation === null ? column.name : `${relation}/${column.name}`;
    }
    case "literal":
      return operand.type === "text" ? `'${operand.text.replaceAll("'", "''")}'` : operand.text;
    case "null":
      return "null";
    case "call":
      return `${operand.name}(${printOperand(operand.of)})`;
  }
}
