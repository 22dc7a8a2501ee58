import type { Fault } from "../fault";
import type { Finding, FindingCode } from "./finding";
import type { PartCount } from "./landing/difference";
import type { Part } from "./landing/land-indigo";

/** What became of a folder. */
export interface IndigoReport {
  /**
   * `landed`: all that could be. `tried`: the same, and then undone, as was asked. `refused`: files
   * could not be read, and nothing landed.
   */
  readonly outcome: "landed" | "tried" | "refused";
  /** Rows of each file that is there. */
  readonly files: readonly { readonly file: string; readonly rows: number }[];
  /** Projects that are contracts now, new or known. */
  readonly landedProjects: number;
  /** References of projects that cannot be contracts; findings say why. */
  readonly notLanded: readonly string[];
  /** What was entered and changed, part by part. */
  readonly parts: readonly ({ readonly part: Part } & PartCount)[];
  /** How many findings of each kind there are. */
  readonly findingCounts: readonly { readonly code: FindingCode; readonly count: number }[];
  readonly findings: readonly Finding[];
  /** What makes files unreadable. */
  readonly faults: readonly Fault[];
  readonly warnings: readonly string[];
  readonly seconds: number;
}

/** How often each kind occurs, most often first. */
export function countFindings(findings: readonly Finding[]): IndigoReport["findingCounts"] {
  return [...Map.groupBy(findings, ({ code }) => code)]
    .map(([code, found]) => ({ code, count: found.length }))
    .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
}

/** Fields of a line for programs that watch. */
export function indigoLine({ outcome, landedProjects, notLanded, parts, seconds }: IndigoReport) {
  const sum = (field: "added" | "changed"): number =>
    parts.reduce((total, part) => total + part[field], 0);
  return {
    ...{ outcome, projects: landedProjects, notLanded: notLanded.length },
    ...{ added: sum("added"), changed: sum("changed"), seconds },
  };
}
