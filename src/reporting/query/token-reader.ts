import { badQuery, type QueryProblem } from "./query-problem";
import { quoted, tokensOf, type Token } from "./tokens";

/** How deep parentheses, `not` and functions may stand within each other. */
const DEEPEST = 100;

/** Reads the words of one expression, one after the other. */
export class TokenReader {
  private readonly tokens: readonly Token[];
  private place = 0;
  private depth = 0;

  /** @throws QueryProblem see `tokensOf` */
  constructor(source: string) {
    this.tokens = tokensOf(source);
  }

  get next(): Token {
    return this.tokens[this.place]!;
  }

  /** The word behind the next. */
  get second(): Token {
    return this.tokens[this.place + 1] ?? this.next;
  }

  take(): Token {
    const token = this.next;
    if (token.kind !== "end") this.place += 1;
    return token;
  }

  isMark(text: string): boolean {
    return this.next.kind === "mark" && this.next.text === text;
  }

  isWord(text: string): boolean {
    return this.next.kind === "name" && this.next.text === text;
  }

  /** Takes the next word if it is this mark or name. */
  skip(text: string): boolean {
    const isNext = this.isMark(text) || this.isWord(text);
    if (isNext) this.place += 1;
    return isNext;
  }

  /** @throws QueryProblem unless this comes next */
  expect(text: string): void {
    if (!this.skip(text)) throw this.unexpected(`“${text}”`);
  }

  /** @throws QueryProblem unless a name comes next, saying what it should name */
  expectName(what: string): string {
    if (this.next.kind !== "name") throw this.unexpected(what);
    return this.take().text;
  }

  /** @throws QueryProblem unless everything was read */
  expectEnd(): void {
    if (this.next.kind !== "end") throw this.unexpected("the end");
  }

  /** Reads what stands within something else. */
  within<T>(read: () => T): T {
    if (++this.depth > DEEPEST) {
      throw badQuery("TOO_DEEP", `Things stand more than ${DEEPEST} deep within each other.`);
    }
    const result = read();
    this.depth -= 1;
    return result;
  }

  unexpected(wanted: string): QueryProblem {
    const { kind, text, at } = this.next;
    const found = kind === "end" ? "it ends" : `there is ${quoted(text)}`;
    return badQuery("SYNTAX", `At character ${at + 1} ${found} where ${wanted} should be.`);
  }
}
