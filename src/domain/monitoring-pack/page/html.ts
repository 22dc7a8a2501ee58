import { escapeHtml } from "../../../escape-html";

/** Text that is HTML already. */
export class Html {
  constructor(readonly text: string) {}
}

/** What may stand in a template: texts and numbers are escaped, what is not there shows nothing. */
export type Part = string | number | null | undefined | false | Html | readonly Part[];

/** HTML of a template. Whatever is put into it is escaped, unless it is HTML of a template itself. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const written = strings.map((string, i) => string + (i < parts.length ? textOf(parts[i]) : ""));
  return new Html(written.join(""));
}

function textOf(part: Part): string {
  if (part == null || part === false) return "";
  if (part instanceof Html) return part.text;
  if (typeof part === "object") return part.map(textOf).join("");
  return escapeHtml(String(part));
}
