import type { Column } from "../../catalogue/dataset";

/**
 * What a row is asked for in: texts each by itself; and whatever stands between them in one piece, for
 * it needs no quotes and no apostrophes.
 */
export type CsvPart =
  | { readonly kind: "text"; readonly column: Column }
  | { readonly kind: "plain"; readonly columns: readonly Column[] };

/** The parts of a row, in the order of the columns. */
export function csvParts(columns: readonly Column[]): readonly CsvPart[] {
  const parts: CsvPart[] = [];
  for (const column of columns) {
    const last = parts.at(-1);
    if (column.type === "text") parts.push({ kind: "text", column });
    else if (last?.kind !== "plain") parts.push({ kind: "plain", columns: [column] });
    else parts[parts.length - 1] = { kind: "plain", columns: [...last.columns, column] };
  }
  return parts;
}
