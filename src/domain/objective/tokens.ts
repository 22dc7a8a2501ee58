import type { TextSpan } from "./classification";

/** One word, figure or sentence mark of a text. */
export interface Token extends TextSpan {
  /** Lower case, straight apostrophes, without a possessive ending. */
  readonly norm: string;
  readonly shape: "word" | "number" | "percent" | "money" | "stop";
}

// Every alternative starts with another class of character and repeats one class only, so the time
// taken grows with the length of the text and with nothing else.
const TOKEN =
  /([£€$]\s?\d[\d,.]*(?:(?:k|m|bn)\b)?)|(\d[\d,.]*\s?%)|(\d[\d,.]*)|(\p{L}[\p{L}\p{M}]*(?:['’‘ʼ]\p{L}+)*)|([.;:!?\n•])/gu;

/** Splits a text into words, figures and sentence marks; hyphenated words become several. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const shape = shapeOf(match);
    const raw = withoutTrailingMarks(match[0], shape);
    tokens.push({ norm: normalise(raw), shape, start: match.index, end: match.index + raw.length });
    if (raw.length < match[0].length && match[0].endsWith(".")) tokens.push(stopAfter(match));
  }
  return tokens;
}

function shapeOf(match: RegExpExecArray): Token["shape"] {
  if (match[1] !== undefined) return "money";
  if (match[2] !== undefined) return "percent";
  if (match[3] !== undefined) return "number";
  return match[4] !== undefined ? "word" : "stop";
}

/** "1,200." ends a sentence: the mark is not part of the figure. */
function withoutTrailingMarks(raw: string, shape: Token["shape"]): string {
  if (shape !== "number" && shape !== "money") return raw;
  let end = raw.length;
  while (raw[end - 1] === "." || raw[end - 1] === ",") end -= 1;
  return raw.slice(0, end);
}

function stopAfter(match: RegExpExecArray): Token {
  const end = match.index + match[0].length;
  return { norm: ".", shape: "stop", start: end - 1, end };
}

function normalise(raw: string): string {
  const straight = raw.normalize("NFKC").toLowerCase().replace(/[’‘ʼ]/gu, "'");
  return straight.endsWith("'s") ? straight.slice(0, -2) : straight;
}
