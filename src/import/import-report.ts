import type { InlineFile } from "./inline-source";
import type { Fault } from "./fault";

/** Most faults of a file that a report names; the others are counted. */
export const MOST_FAULTS = 1_000;

/** What became of one file of a bundle. */
export interface FileReport {
  /** E.g. `readings.csv`, or `stars/harbour-2026.json`. */
  readonly file: string;
  /** Rows that were read; 1 for a JSON file. */
  readonly rows: number;
  /** Rows that entered something new. */
  readonly added: number;
  /** Rows that took something known on, e.g. to its end. */
  readonly changed: number;
  /** Rows that withdrew a known reading. */
  readonly withdrawn: number;
  /** Rows that say what is known already. */
  readonly unchanged: number;
  /** Whether the file cannot be used at all, so that none of its rows landed. */
  readonly isUnusable: boolean;
  /** Rows with faults, which were not landed. */
  readonly faultyRows: number;
  /** Rows that were left out because they are about people who were erased. */
  readonly skipped: number;
  /** All faults, named or not. */
  readonly faultCount: number;
  /** The first thousand faults, in the order of lines. */
  readonly faults: readonly Fault[];
}

/** What became of a bundle. */
export interface ImportReport {
  /** `in_part`: its good rows landed, the others did not. `refused`: nothing landed. */
  readonly outcome: "landed" | "in_part" | "refused";
  readonly files: readonly FileReport[];
  readonly warnings: readonly string[];
  /** Rows with faults to be mended, where they were asked for as part of the report. */
  readonly rest: readonly InlineFile[];
  readonly seconds: number;
}

/**
 * A report that may be kept: what stood in the files was given with the first answer, and is not
 * given again.
 */
export function withoutContent<Report extends Pick<ImportReport, "files" | "warnings" | "rest">>(
  report: Report,
): Report {
  const files = report.files.map((file) => ({ ...file, faults: file.faults.map(withoutValue) }));
  const isLess = report.rest.length > 0;
  const note = "The rows with faults were given with the first answer alone: they are not kept.";
  return { ...report, files, rest: [], warnings: [...report.warnings, ...(isLess ? [note] : [])] };
}

/** Words of faults that quote what is known of somebody already, as they are without it. */
const WITHOUT_THE_KNOWN: Readonly<Record<string, string>> = {
  CONFLICT: "This is known already and says otherwise: what is known does not change by an import.",
  BEFORE_THE_ENGAGEMENT: "This is before the engagement starts: give a day on or after it.",
};

function withoutValue(fault: Fault): Fault {
  const message = WITHOUT_THE_KNOWN[fault.code];
  if (message) return { ...fault, value: null, message };
  if (!fault.value) return fault;
  return { ...fault, value: null, message: fault.message.replaceAll(fault.value, "…") };
}

/** How far an import is. */
export type Progress =
  | { readonly step: "waiting" }
  | {
      readonly step: "reading";
      readonly file: string;
      readonly rows: number;
      readonly bytes: number;
      readonly size: number;
    }
  | {
      readonly step: "read";
      readonly file: string;
      readonly rows: number;
      readonly seconds: number;
    }
  | {
      readonly step: "checking" | "landing";
      readonly file: string;
      readonly rows: number;
      /** How many of so many parts are done; of landing they are about equally long. */
      readonly done: number;
      readonly parts: number;
    }
  | {
      readonly step: "checked" | "landed";
      readonly file: string;
      readonly rows: number;
      readonly seconds: number;
    }
  | { readonly step: "committing" };

export type OnProgress = (progress: Progress) => void;

/** What a log says of an import: counts alone, nothing of its content. */
export function importLine({ outcome, files, seconds }: ImportReport): object {
  const sum = (count: (file: FileReport) => number): number =>
    files.reduce((total, file) => total + count(file), 0);
  return {
    outcome,
    ms: Math.round(seconds * 1000),
    files: files.length,
    rows: sum((file) => file.rows),
    added: sum((file) => file.added),
    changed: sum((file) => file.changed),
    withdrawn: sum((file) => file.withdrawn),
    unchanged: sum((file) => file.unchanged),
    faults: sum((file) => file.faultCount),
  };
}
