export type Row = Readonly<Record<string, string>>;

function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** RFC 4180 but for the line end, which is LF. Every row must have every column; a missing one is a mistake here. */
export function csv(columns: readonly string[], rows: readonly Row[]): string {
  const lines = rows.map((row) =>
    columns
      .map((column) => {
        const text = row[column];
        if (text === undefined) throw new Error(`no "${column}" in ${JSON.stringify(row)}`);
        return cell(text);
      })
      .join(","),
  );
  return [columns.join(","), ...lines, ""].join("\n");
}

/** Rows written as a table: the first line names the columns. */
export function table(columns: readonly string[], lines: readonly (readonly string[])[]): string {
  return csv(
    columns,
    lines.map((line) => Object.fromEntries(columns.map((column, i) => [column, line[i] ?? ""]))),
  );
}
