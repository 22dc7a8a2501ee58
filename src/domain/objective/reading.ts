import { LONGEST_PHRASE, tagsOf, type Tags } from "./lexicon";
import type { TextSpan } from "./classification";
import { tokenise, type Token } from "./tokens";
import { meantWord } from "./typing-slips";
import { ENGLISH_WORDS } from "./vocabulary/common";

/** A word, a phrase that belongs together, a figure or a sentence mark, with the parts it plays. */
export interface Unit extends TextSpan {
  readonly norm: string;
  readonly tags: Tags;
}

/** A text as read: its units in order, and which words were taken for slips of others. */
export interface Reading {
  readonly text: string;
  readonly units: readonly Unit[];
  readonly slips: readonly { readonly typed: string; readonly meant: string }[];
}

const NO_TAGS: Tags = new Set();

/** Reads a text with the vocabulary; the longest phrase wins. */
export function read(text: string): Reading {
  const slips: { typed: string; meant: string }[] = [];
  const tokens = tokenise(text).map((token) => mended(token, text, slips));
  const units: Unit[] = [];
  for (let at = 0; at < tokens.length;) {
    const length = phraseLength(tokens, at);
    units.push(unitOf(tokens.slice(at, at + length)));
    at += length;
  }
  return { text, units, slips };
}

function mended(token: Token, text: string, slips: { typed: string; meant: string }[]): Token {
  if (token.shape !== "word" || tagsOf(token.norm) || ENGLISH_WORDS.has(token.norm)) return token;
  const meant = meantWord(token.norm);
  if (meant === null) return token;
  slips.push({ typed: text.slice(token.start, token.end), meant });
  return { ...token, norm: meant };
}

function phraseLength(tokens: readonly Token[], at: number): number {
  for (let length = Math.min(LONGEST_PHRASE, tokens.length - at); length > 1; length -= 1) {
    if (tagsOf(phrase(tokens.slice(at, at + length)))) return length;
  }
  return 1;
}

function phrase(tokens: readonly Token[]): string {
  return tokens.map((token) => token.norm).join(" ");
}

function unitOf(tokens: readonly Token[]): Unit {
  const norm = phrase(tokens);
  const span = { start: tokens[0]!.start, end: tokens.at(-1)!.end };
  return { ...span, norm, tags: shapeTags(tokens[0]!) ?? tagsOf(norm) ?? NO_TAGS };
}

const PERCENT: Tags = new Set(["percent"]);
const MONEY: Tags = new Set(["cash"]);
const NUMBER: Tags = new Set(["number"]);
const YEAR: Tags = new Set(["number", "date"]);
const STOP: Tags = new Set(["stop"]);

function shapeTags(token: Token): Tags | null {
  if (token.shape === "percent") return PERCENT;
  if (token.shape === "money") return MONEY;
  if (token.shape === "number") return /^(?:19|20)\d\d$/.test(token.norm) ? YEAR : NUMBER;
  return token.shape === "stop" ? STOP : null;
}
