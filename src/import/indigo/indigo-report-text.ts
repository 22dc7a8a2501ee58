import type { Finding } from "./finding";
import type { IndigoReport } from "./indigo-report";

/** Findings of a kind that the text shows; the report in JSON has all of them. */
const SHOWN = 3;

const OUTCOMES: Readonly<Record<IndigoReport["outcome"], string>> = {
  landed: "Landed.",
  tried: "Nothing was landed, as was asked: this is what would be.",
  refused: "Nothing was landed: files could not be read.",
};

/** No `Intl.NumberFormat`, which takes longer to make than the rest of a start to load. */
const number = (count: number): string => count.toLocaleString("en-GB");

/** What an import did, for a person. */
export function indigoText(report: IndigoReport): string {
  const { outcome, faults, warnings, seconds } = report;
  const end = `${OUTCOMES[outcome]} ${seconds.toFixed(1)} s.`;
  const notes = warnings.map((warning) => `Note: ${warning}`);
  if (outcome === "refused") {
    return [...notes, ...faults.map(placed), end].join("\n");
  }
  return [...notes, findingsText(report), partsText(report), projectsText(report), end]
    .filter((text) => text !== "")
    .join("\n\n");
}

const placed = ({ file, line, message }: { file: string; line: number | null; message: string }) =>
  `${file}${line === null ? "" : `, line ${line}`}: ${message}`;

function findingsText({ findings, findingCounts }: IndigoReport): string {
  const byCode = Map.groupBy(findings, ({ code }) => code);
  return findingCounts
    .map(({ code, count }) => {
      const found = byCode.get(code) ?? [];
      const more = count - SHOWN;
      const rest = more > 0 ? [`  … and ${number(more)} more (--report json has all).`] : [];
      const effect = found[0]!.effect.replaceAll("_", " ");
      return [
        `${code}: ${number(count)}, ${effect}`,
        ...found.slice(0, SHOWN).map(line),
        ...rest,
      ].join("\n");
    })
    .join("\n");
}

const line = (finding: Finding): string =>
  `  ${finding.project === null ? "" : `${finding.project}, `}${placed(finding)}`;

function partsText({ parts }: IndigoReport): string {
  const width = Math.max(...parts.map(({ part }) => part.length));
  return parts
    .map(({ part, added, changed, unchanged, gone }) => {
      const counts = [
        `${number(added)} new`,
        ...(changed > 0 ? [`${number(changed)} changed`] : []),
        `${number(unchanged)} unchanged`,
        ...(gone > 0 ? [`${number(gone)} not in this snapshot`] : []),
      ];
      return `  ${part.padEnd(width)}  ${counts.join(", ")}`;
    })
    .join("\n");
}

function projectsText({ landedProjects, notLanded }: IndigoReport): string {
  const landed = `${number(landedProjects)} projects are contracts.`;
  if (notLanded.length === 0) return landed;
  return `${landed} ${number(notLanded.length)} are not: ${notLanded.join(", ")}.`;
}
