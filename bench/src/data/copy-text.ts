/** A value of a column. */
export type Value = string | number | boolean | null | readonly (number | string | null)[];

/** A row as a line of COPY's text format. */
export function line(values: readonly Value[]): string {
  return `${values.map(cell).join("\t")}\n`;
}

function cell(value: Value): string {
  if (value === null) return "\\N";
  if (typeof value === "string") return escaped(value);
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "t" : "f";
  return `{${value.map((one) => one ?? "NULL").join(",")}}`;
}

const escaped = (text: string): string =>
  /[\\\t\n\r]/.test(text)
    ? text.replace(
        /[\\\t\n\r]/g,
        (mark) => ({ "\t": "\\t", "\n": "\\n", "\r": "\\r" })[mark] ?? "\\\\",
      )
    : text;
