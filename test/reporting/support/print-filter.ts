import type { Filter } from "../../../src/reporting/query/filter";
import { printOperand } from "../../../src/reporting/query/print-operand";

/** A filter as `parseFilter` reads it. */
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
