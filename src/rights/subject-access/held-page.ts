import { escapeHtml } from "../../escape-html";
import { claimsPart } from "./claims-part";
import { list, section, table } from "./page-parts";
import { caseStudiesPart, checksPart, endsPart } from "./practice-part";
import type { HeldAbout, HeldEngagement, HeldReading } from "./held-about";

/**
 * The copy as a page of its own that a person can read, print and keep: it opens in any browser
 * without the network, and unlike plain text it has tables and headings for those who need them
 * read out. Everything in it is text: nothing that was entered can do anything.
 */
export function heldPage(held: HeldAbout): string {
  const { person, engagements, retention } = held;
  const title = `What ${person.provider} holds about ${person.pseudonym}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
${list([
  ["Prepared", held.preparedAt],
  ["By", held.preparedBy],
  ["Provider", `${person.provider} (${person.providerReference})`],
  ["Pseudonym", person.pseudonym],
  ["Known since", person.knownSince],
])}
<p>You are known here by the pseudonym above. It was made from what ${escapeHtml(person.provider)}
knows you by, which is not held here.</p>
${section("How long this is kept", keeping(retention, engagements))}
${engagements.map(engagementPart).join("\n") || section("Services", "<p>None.</p>")}
${claimsPart(held)}
${caseStudiesPart(held.caseStudies)}
${section(
  "Who read or changed it",
  table(
    ["When", "Who", "What", "Purpose"],
    held.audit.map((event) => [event.occurredAt, event.who, event.what, event.purpose]),
  ),
)}
</body>
</html>
`;
}

const STYLE = `
body { font: 12pt/1.5 system-ui, sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem; }
h2 { border-top: 1px solid; padding-top: 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #888; padding: .25rem .5rem; text-align: left; vertical-align: top; }
td, dd { white-space: pre-wrap; overflow-wrap: anywhere; }
dt { font-weight: bold; }
@media print { body { margin: 0; max-width: none; } h2, h3 { break-after: avoid; } }
`;

function keeping(
  { dueOn, announcedAt, heldUntil, heldReason }: HeldAbout["retention"],
  engagements: readonly HeldEngagement[],
): string {
  const rules = engagements.map(({ contract, keptMonths }) => [
    contract,
    keptMonths === null ? "no end was set" : `${keptMonths} months after the service ended`,
  ]);
  return (
    table(["Contract", "Kept"], rules) +
    list([
      ["To be erased on", dueOn],
      ["Announced", announcedAt],
      ["Held on to until", heldUntil],
      ["Why", heldReason],
    ])
  );
}

function engagementPart(engagement: HeldEngagement): string {
  const { service, contract, contractTitle, readings, revisions } = engagement;
  const before = table(
    [
      "Until",
      "Corrected by",
      "Why",
      "Service",
      "Keyworker",
      "Started",
      "Ended",
      "Why it ended",
      "Facts",
    ],
    revisions.map((was) => [
      ...[was.supersededAt, was.supersededBy, was.reason, was.service, was.keyworker],
      ...[was.startedOn, was.endedOn, was.endReason, factsText(was.facts)],
    ]),
  );
  return section(
    `${service}, from ${engagement.startedOn}`,
    list([
      ["Reference", engagement.reference],
      ["Contract", `${contractTitle} (${contract}), bought by ${engagement.commissioner}`],
      ["Keyworker", engagement.keyworker],
      ["Ended", engagement.endedOn],
      ["Why it ended", engagement.endReason],
      ["Facts", factsText(engagement.facts)],
      ["Entered", engagement.enteredAt],
    ]) +
      (revisions.length > 0 ? `<h3>What it said before</h3>${before}` : "") +
      readings.map(readingPart).join("") +
      endsPart(engagement),
  );
}

function readingPart(reading: HeldReading): string {
  const scores = table(
    ["Area", "Score", "Stage"],
    reading.scores.map(({ area, score, stage }) => [area, score ?? "not scored", stage]),
  );
  const withdrawals = table(
    ["Withdrawal", "Why", "Asked for", "By", "Decided", "By", "Note"],
    reading.withdrawals.map((asked) => [
      ...[asked.state, asked.reason, asked.requestedAt, asked.requestedBy],
      ...[asked.decidedAt, asked.decidedBy, asked.decisionNote],
    ]),
  );
  return (
    `<h3>${escapeHtml(`${reading.star}, on ${reading.takenOn}`)}</h3>` +
    list([
      ["Reference", reading.reference],
      ["Completed by", reading.completedBy],
      ["Kind", reading.kind],
      ["State", reading.state],
      ["Recorded by", reading.recordedBy],
      ["Finished by", reading.finalisedBy],
      ["Worker", reading.worker],
      ["Entered", reading.enteredAt],
      ["Completed", reading.completedAt],
      ["Withdrawn", reading.withdrawnAt],
      ["Notes", reading.notes],
      ["Action plan", reading.actionPlan],
    ]) +
    scores +
    (reading.withdrawals.length > 0 ? withdrawals : "") +
    checksPart(reading)
  );
}

const factsText = (facts: HeldEngagement["facts"]): string =>
  Object.entries(facts)
    .map(([name, value]) => `${name}: ${value}`)
    .join("\n");
