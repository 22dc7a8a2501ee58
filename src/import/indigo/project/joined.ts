const MAX_TEXT = 10_000;

/** Texts with a blank line between them, at most as long as a text may be; null where all are empty. */
export function joined(texts: readonly string[]): string | null {
  const text = texts.filter((part) => part !== "").join("\n\n");
  return text === "" ? null : text.slice(0, MAX_TEXT);
}

/** A text with what it is before it, e.g. `Target: 300`; empty where the text is. */
export const labelled = (label: string, text: string): string =>
  text === "" ? "" : `${label}: ${text}`;
