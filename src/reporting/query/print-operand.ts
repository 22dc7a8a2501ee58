import type { Operand } from "./filter";

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
