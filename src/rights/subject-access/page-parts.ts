import { escapeHtml } from "../../escape-html";

/** What a cell of a page shows; null and empty show nothing. */
export type Shown = string | number | null;

const shown = (value: Shown): string => escapeHtml(String(value ?? ""));

/** A part of a page under a heading. */
export const section = (heading: string, content: string): string =>
  `<h2>${escapeHtml(heading)}</h2>\n${content}\n`;

/** Names and values; those without a value are left out. */
export function list(entries: readonly (readonly [string, Shown])[]): string {
  const there = entries.filter(([, value]) => value !== null && value !== "");
  if (there.length === 0) return "";
  const lines = there.map(
    ([name, value]) => `<dt>${escapeHtml(name)}</dt><dd>${shown(value)}</dd>`,
  );
  return `<dl>\n${lines.join("\n")}\n</dl>\n`;
}

/** A table; without rows it says so. */
export function table(headings: readonly string[], rows: readonly (readonly Shown[])[]): string {
  if (rows.length === 0) return "<p>None.</p>\n";
  const head = headings.map((heading) => `<th scope="col">${escapeHtml(heading)}</th>`).join("");
  const body = rows.map(
    (row) => `<tr>${row.map((cell) => `<td>${shown(cell)}</td>`).join("")}</tr>`,
  );
  return `<table>\n<tr>${head}</tr>\n${body.join("\n")}\n</table>\n`;
}
