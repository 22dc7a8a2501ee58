import type { FindingCode, Findings, Place } from "../finding";
import type { IndigoRemark } from "../indigo-project";

/** Longest text that a remark keeps. */
const MAX_TEXT = 10_000;

/** What is found in the rows of one project, and what they say in words. */
export class ProjectNotes {
  private readonly found = new Map<string, IndigoRemark>();
  private readonly said = new Set<string>();

  constructor(
    private readonly findings: Findings,
    readonly project: string,
  ) {}

  /** Remarks of the contract, in the order in which they were made. */
  get remarks(): readonly IndigoRemark[] {
    return [...this.found.values()];
  }

  note(place: Place, code: FindingCode, message: string, field?: string, value?: string): void {
    this.findings.note(place, code, message, { project: this.project, field, value });
  }

  /** As `note`, said once for a project and value, however many of its rows have it. */
  noteOnce(place: Place, code: FindingCode, message: string, field?: string, value?: string): void {
    const what = [code, message, value].join(" ");
    if (this.said.has(what)) return;
    this.said.add(what);
    this.note(place, code, message, field, value);
  }

  /**
   * Keeps words of the source. What was said before of the project is not kept again.
   *
   * @param about the same in every snapshot, e.g. `price/outcomemetric3`
   */
  remark({ file }: Place, about: string, subject: string, text: string): void {
    const body = text.slice(0, MAX_TEXT);
    if (body === "") return;
    if ([...this.found.values()].some((remark) => remark.text === body)) return;
    const key = uniqueKey(`${file.replace(/\.csv$/, "")}/${about}`, this.found);
    this.found.set(key, { key, subject, text: body, source: file });
  }
}

/** The key itself, or with the first number from 2 on that makes it another than those known. */
export function uniqueKey(key: string, known: { has(key: string): boolean }): string {
  if (!known.has(key)) return key;
  for (let number = 2; ; number += 1) {
    if (!known.has(`${key}#${number}`)) return `${key}#${number}`;
  }
}
