import { invalid, type Issue } from "./refusal";

const MAX_TITLE = 300;
/** Most characters of a longer text. */
export const MOST_TEXT = 10_000;

/** Collects what is wrong with an input, so that all of it is said at once. */
export class Checks {
  readonly issues: Issue[] = [];

  constructor(private readonly base: readonly string[] = []) {}

  /** Notes an issue unless `holds`. */
  that(holds: boolean, path: string | readonly string[], code: string, message: string): void {
    if (holds) return;
    this.issues.push({ path: [...this.base, ...[path].flat()], code, message });
  }

  /** A title, name or reference: not blank, at most 300 characters unless said otherwise. */
  title(value: string, path: string | readonly string[], most = MAX_TITLE): void {
    this.that(value.trim() !== "", path, "REQUIRED", `${lastOf(path)} must not be blank.`);
    this.length(value, path, most);
  }

  /** A list's length. Says whether it holds, so that the items of an endless list are not looked at. */
  count(items: readonly unknown[], most: number, path: string | readonly string[]): boolean {
    const holds = items.length <= most;
    const message = `${lastOf(path)} has ${items.length} entries: at most ${most} are taken.`;
    this.that(holds, path, "TOO_MANY", message);
    return holds;
  }

  /** A longer text, which may be missing: at most 10,000 characters. */
  text(value: string | null | undefined, path: string | readonly string[]): void {
    if (value != null) this.length(value, path, MOST_TEXT);
  }

  /** A text that must say something, e.g. a reason. */
  reason(value: string | null | undefined, path: string): void {
    this.that((value ?? "").trim() !== "", path, "REQUIRED", `Say why: ${path} must not be blank.`);
    this.text(value, path);
  }

  /** A period of days, whose end is not before its start. Days are ISO 8601 texts. */
  period(start: string, end: string | null | undefined, path: string): void {
    this.that(
      end == null || end >= start,
      path,
      "PERIOD_BACKWARDS",
      `${path} is ${end}, before the start ${start}: give a day on or after it.`,
    );
  }

  /** @throws Refusal `ValidationFailed` when anything was noted */
  throwIfAny(): void {
    if (this.issues.length > 0) throw invalid(this.issues);
  }

  private length(value: string, path: string | readonly string[], most: number): void {
    this.that(
      value.length <= most,
      path,
      "TOO_LONG",
      `${lastOf(path)} has ${value.length} characters: at most ${most} are kept.`,
    );
    this.that(
      !value.includes("\0"),
      path,
      "NOT_TEXT",
      `${lastOf(path)} holds the character U+0000, which is no part of any text: leave it out.`,
    );
    this.that(
      value.isWellFormed(),
      path,
      "NOT_TEXT",
      `${lastOf(path)} holds half of a character (a lone surrogate): leave it out.`,
    );
  }
}

/** The field that a path ends in. */
const lastOf = (path: string | readonly string[]): string => [path].flat().at(-1) ?? "";
