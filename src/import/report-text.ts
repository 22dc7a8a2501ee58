import type { Fault } from "./fault";
import type { FileReport, ImportReport } from "./import-report";

const OUTCOMES: Readonly<Record<ImportReport["outcome"], string>> = {
  landed: "Landed.",
  in_part: "The good rows landed; rows with faults did not.",
  refused: "Nothing was landed: mend the faults, or land the good rows with --accept-valid.",
};

/** No `Intl.NumberFormat`, which takes longer to make than the rest of a start to load. */
const number = { format: (count: number): string => count.toLocaleString("en-GB") };

/** What an import did, for a person: a line for each file, and how it ended. */
export function summaryText({ outcome, files, warnings, seconds }: ImportReport): string {
  const width = Math.max(...files.map(({ file }) => file.length));
  const lines = files.map((file) => `  ${file.file.padEnd(width)}  ${counts(file, outcome)}`);
  const notes = warnings.map((warning) => `  Note: ${warning}`);
  return [...notes, ...lines, `${OUTCOMES[outcome]} ${seconds.toFixed(1)} s.`].join("\n");
}

/** All faults of a report, file by file; empty where there are none. */
export function faultsText({ files }: ImportReport): string {
  return files
    .filter(({ faultCount }) => faultCount > 0)
    .map(({ file, faults, faultCount }) => {
      const rest = faultCount - faults.length;
      const more = rest > 0 ? [`  … and ${number.format(rest)} more.`] : [];
      return [`${file}: ${plural(faultCount, "fault")}`, ...faults.map(faultLine), ...more].join(
        "\n",
      );
    })
    .join("\n\n");
}

function faultLine({ line, path, field, message }: Fault): string {
  const place = [line === null ? null : `line ${line}`, path ?? field].filter(Boolean).join(", ");
  return place === "" ? `  ${message}` : `  ${place}: ${message}`;
}

function counts(file: FileReport, outcome: ImportReport["outcome"]): string {
  const { rows, added, changed, withdrawn, unchanged, skipped } = file;
  const { faultCount, faultyRows, isUnusable } = file;
  const faults = isUnusable
    ? `not usable (${plural(faultCount, "fault")})`
    : `${plural(faultyRows, "row")} with faults (${number.format(faultCount)})`;
  if (outcome === "refused") {
    return faultCount > 0 ? `${plural(rows, "row")}, ${faults}` : `${plural(rows, "row")}, good`;
  }
  const parts = [
    `${number.format(added)} new`,
    `${number.format(unchanged)} unchanged`,
    ...(changed > 0 ? [`${number.format(changed)} changed`] : []),
    ...(skipped > 0 ? [`${number.format(skipped)} left out`] : []),
    ...(withdrawn > 0 ? [`${number.format(withdrawn)} withdrawn`] : []),
    ...(faultCount > 0 ? [faults] : []),
  ];
  return parts.join(", ");
}

const plural = (count: number, noun: string): string =>
  `${number.format(count)} ${noun}${count === 1 ? "" : "s"}`;
