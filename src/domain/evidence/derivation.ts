import { describeDay } from "../period";
import { insufficientInWords } from "./caveats";
import { lastDay } from "./evidence-request";
import { BaselineRule } from "./question";
import type { StarEvidence } from "./star-evidence";
import { UnpairedReason } from "./sufficient-statistics";
import { amount, andList, counted, people, sentence, signed } from "./words";

/** What each reason for being unpaired means. */
export const UNPAIRED_IN_WORDS: Readonly<Record<UnpairedReason, string>> = {
  [UnpairedReason.NO_READING]: "no reading that counts",
  [UnpairedReason.ONE_READING]: "only one reading to compare",
  [UnpairedReason.SAME_DATE]: "readings on one day only",
  [UnpairedReason.TOO_CLOSE]: "readings too close together",
  [UnpairedReason.NONE_IN_PERIOD]: "no reading within the period",
};

/** How the answer was worked out, step by step, with its numbers, for a commissioner (E11). */
export function derivationSteps(evidence: StarEvidence): string[] {
  return [
    scope(evidence),
    readings(evidence),
    rule(evidence),
    pairs(evidence),
    ...areas(evidence),
    figure(evidence),
    knowledge(evidence),
    ...(evidence.disclosure?.words ?? []),
  ].filter((step) => step !== "");
}

function scope({ scope: { contracts, services }, request, statistics }: StarEvidence): string {
  const narrowed = [
    ...(services ? [`with ${andList(services.map(({ name }) => name)) || "no service"}`] : []),
    ...request.where.map(({ fact, values }) => {
      const accepted = values.map((value) => (value === "" ? "not recorded" : value));
      return `where ${fact} is ${accepted.join(" or ")}`;
    }),
  ];
  const names = andList(contracts.map(({ name }) => name)) || "no contract";
  return (
    `${sentence(counted(statistics.engagements, "engagement"))} under ${names} started on or before ` +
    `${describeDay(lastDay(request))}${narrowed.map((words) => `, ${words}`).join("")}.`
  );
}

function readings({ definition: { star }, statistics, request }: StarEvidence): string {
  const { readings: counts } = statistics;
  const aside = [
    ...only(counts.serviceUserOnly, "by the person alone"),
    ...only(counts.inProgress, "not finished"),
    ...only(counts.withdrawn, "withdrawn"),
    ...only(request.excludeRetrospective ? counts.retrospective : 0, "looking back"),
  ];
  const within = [
    ...only(counts.collaborative, "agreed together"),
    ...only(counts.workerOnly, "by a worker alone"),
  ];
  return (
    `${sentence(counted(counts.eligible, "reading"))} of ${star.name}, edition ${star.edition}, ` +
    `${counts.eligible === 1 ? "counts" : "count"}` +
    `${within.length > 0 ? ` (${within.join(", ")})` : ""}.` +
    (aside.length > 0 ? ` Set aside: ${aside.join(", ")}.` : "")
  );
}

const only = (n: number | null, what: string): string[] =>
  n === 0 ? [] : [`${amount(n)} ${what}`];

function rule({ request }: StarEvidence): string {
  const baseline =
    request.baselineRule === BaselineRule.FIRST
      ? "each person's first reading"
      : "the lower of each person's first two readings, by its mean";
  const from = request.from ? ` and not before ${describeDay(request.from)}` : "";
  const apart =
    request.minimumDays > 0 ? `, at least ${counted(request.minimumDays, "day")} later` : "";
  return (
    `Change is measured from ${baseline} to the last one up to ` +
    `${describeDay(lastDay(request))}${from}${apart}.`
  );
}

function pairs({ statistics: { pairs: n, unpaired, engagements } }: StarEvidence): string {
  const reasons = Object.values(UnpairedReason)
    .filter((reason) => unpaired[reason] !== 0)
    .map((reason) => `${amount(unpaired[reason])} ${UNPAIRED_IN_WORDS[reason]}`);
  const rest = reasons.length > 0 ? ` The others: ${reasons.join(", ")}.` : "";
  const have = n === 1 ? "has" : "have";
  const of = `of ${counted(engagements, "engagement")}`;
  return sentence(`${amount(n)} ${of} ${have} such a pair.${rest}`);
}

function areas({ areas: all }: StarEvidence): string[] {
  return all.map(({ area, weight, n, statistics }) => {
    const weighted = weight === null ? "" : ` (weight ${weight})`;
    if (n === null) return `${area.name}${weighted}: withheld; not counted.`;
    if (!statistics) return `${area.name}${weighted}: ${people(n)}, too few; not counted.`;
    const { meanBaseline, meanLatest, meanChange } = statistics.change;
    return (
      `${area.name}${weighted}: ${people(n)} scored in both; mean ${meanBaseline.toFixed(2)} then ` +
      `${meanLatest.toFixed(2)}, a change of ${signed(meanChange)}.`
    );
  });
}

/** The sentences show two decimals, which need not add up to the last of them. */
const unrounded = ({ disclosure }: StarEvidence): string =>
  disclosure ? "Shown rounded." : "Worked out from unrounded figures.";

function figure(evidence: StarEvidence): string {
  const { figure: found, areas: all, wholeStar, mappedBy } = evidence;
  const why = insufficientInWords(evidence);
  if (why !== null) return `No figure is given. ${why}`;
  if (!mappedBy) {
    if (!wholeStar) return "";
    return (
      `Whole Star: each person's mean over the areas scored in both readings, then the mean over ` +
      `${people(wholeStar.n)}: ${wholeStar.meanBaseline.toFixed(2)} then ` +
      `${wholeStar.meanLatest.toFixed(2)}, a change of ${signed(wholeStar.meanChange)}` +
      `${interval(wholeStar.interval)}. ${unrounded(evidence)}`
    );
  }
  if (!found) return "";
  const terms = all.flatMap(({ weight, statistics }) =>
    statistics ? [`${weight} × ${signed(statistics.change.meanChange)}`] : [],
  );
  return (
    `Figure: (${terms.join(" + ")}) / ${found.weights} = ${signed(found.weightedMeanChange)}` +
    `${interval(found.interval)}. ${unrounded(evidence)}`
  );
}

function interval(found: { low: number; high: number } | null): string {
  if (!found) return "";
  return `, with a 95% interval of ${signed(found.low)} to ${signed(found.high)} (Student's t)`;
}

function knowledge({ request, mappedBy, disclosure }: StarEvidence): string {
  const instant = disclosure ? disclosure.asAt : request.asOf;
  const known = instant ? `at ${instant.toISOString()}` : "now";
  const version = mappedBy
    ? ` The mappings are those of "${mappedBy.title}", version ${mappedBy.number}.`
    : "";
  return `Answered with what is known ${known}.${version}`;
}
