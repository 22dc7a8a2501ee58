import { badQuery } from "./query-problem";

/** A word of a question. */
export interface Token {
  readonly kind: "name" | "text" | "number" | "date" | "instant" | "guid" | "mark" | "end";
  /** As it was written; of a text, what stands between its quotes. */
  readonly text: string;
  /** Where it begins: characters before it. */
  readonly at: number;
}

/** Most characters of an expression. */
const MOST_CHARACTERS = 10_000;

type Rule = readonly [kind: Token["kind"] | "space", pattern: RegExp];

/** In this order. None can be read in two ways, so that each takes time in proportion to its length. */
const RULES: readonly Rule[] = [
  ["space", /\s+/y],
  ["text", /'(?:[^']|'')*'/y],
  ["guid", /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?!\w)/iy],
  [
    "instant",
    /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,12})?)?(?:Z|[+ -]\d{2}:\d{2})?(?!\w)/iy,
  ],
  ["date", /\d{4}-\d{2}-\d{2}(?!\w)/y],
  ["number", /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?!\w)/y],
  ["name", /[A-Za-z_$][A-Za-z0-9_]*/y],
  ["mark", /[(),/=;:*<>!]/y],
];

/**
 * The words of an expression, and its end.
 *
 * @throws QueryProblem where something is no word, or the text is too long
 */
export function tokensOf(source: string): readonly Token[] {
  if (source.length > MOST_CHARACTERS) {
    throw badQuery(
      "TOO_LONG",
      `The expression has ${source.length} characters, and ${MOST_CHARACTERS} are read at the most: ` +
        "ask for less at a time.",
    );
  }
  const tokens: Token[] = [];
  for (let at = 0; at < source.length;) {
    const token = tokenAt(source, at);
    if (!token) throw unreadable(source, at);
    const [kind, text] = token;
    if (kind === "text") {
      tokens.push({ kind, text: text.slice(1, -1).replaceAll("''", "'"), at });
    } else if (kind === "instant") {
      // A + that was not encoded arrives as a space.
      tokens.push({ kind, text: text.replace(" ", "+"), at });
    } else if (kind !== "space") tokens.push({ kind, text, at });
    at += text.length;
  }
  return [...tokens, { kind: "end", text: "", at: source.length }];
}

function tokenAt(source: string, at: number): readonly [Rule[0], string] | null {
  for (const [kind, pattern] of RULES) {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    if (found) return [kind, found[0]];
  }
  return null;
}

function unreadable(source: string, at: number): Error {
  const rest = source.slice(at, at + 20);
  if (rest.startsWith("'")) {
    return badQuery(
      "SYNTAX",
      `The text that begins at character ${at + 1} has no end: put ' behind it, and write a ' ` +
        "within it twice.",
    );
  }
  const hint = rest.startsWith('"') ? " Texts stand between single quotes: 'so'." : "";
  return badQuery(
    "SYNTAX",
    `Nothing can be made of ${quoted(rest)} at character ${at + 1}.${hint}`,
  );
}

/** A piece of what was sent, as messages repeat it. */
export function quoted(text: string): string {
  return `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;
}
