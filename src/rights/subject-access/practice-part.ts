import { escapeHtml } from "../../escape-html";
import { list, section, table } from "./page-parts";
import type {
  HeldAnswer,
  HeldCaseStudy,
  HeldChecklist,
  HeldChecks,
  HeldEnds,
  HeldPersonalOutcome,
  HeldWayStep,
} from "./held-practice";

const heading = (text: string): string => `<h3>${escapeHtml(text)}</h3>`;

/** A heading and what is under it; nothing where there is none. */
const under = (text: string, parts: readonly string[]): string =>
  parts.length > 0 ? heading(text) + parts.join("") : "";

/** How a reading was checked; nothing where it was not. */
export function checksPart({ supervisions, auditFindings, secondScorings }: HeldChecks): string {
  const discussed = table(
    ["Discussed on", "Note", "Recorded by", "Recorded"],
    supervisions.map((one) => [one.discussedOn, one.note, one.recordedBy, one.recordedAt]),
  );
  const found = table(
    ["Held against the case file", "Asked for by", "Part of the sample", ...FOUND],
    auditFindings.map((one) => [
      ...[one.drawnAt, one.isSpotCheck ? "the commissioner, who sees no person" : "the provider"],
      ...[one.stratum, inWords(one.involvedPerson), inWords(one.scoresFitNotes)],
      ...[inWords(one.actionPlanFollows), one.note, one.foundBy, one.foundAt],
    ]),
  );
  const scored = secondScorings.map(
    (one) =>
      list([
        ["Scored again on", one.scoredOn],
        ["By", one.worker],
        ["Recorded by", one.recordedBy],
        ["Recorded", one.recordedAt],
      ]) +
      table(
        ["Area", "Score of the second worker"],
        one.scores.map(({ area, score }) => [area, score ?? "not scored"]),
      ),
  );
  return (
    (supervisions.length > 0 ? discussed : "") +
    (auditFindings.length > 0 ? found : "") +
    scored.join("")
  );
}

const FOUND = [
  ...["Was the person involved?", "Do the scores fit the notes?", "Does the plan follow?"],
  ...["Note", "By", "On"],
];

/** Steps, personal outcomes and checklists of an engagement. */
export function endsPart({ steps, personalOutcomes, checklists }: HeldEnds): string {
  return (
    under("The way through", steps.map(stepPart)) +
    personalOutcomes.map(outcomePart).join("") +
    checklists.map(checklistPart).join("")
  );
}

function stepPart({ details, ...step }: HeldWayStep): string {
  const helps = details.whoHelps?.map(({ who, how }) => (how === null ? who : `${who}: ${how}`));
  return list([
    ["Step", `${step.step}, on ${step.happenedOn}`],
    ["Note", step.note],
    ["What matters", details.whatMatters?.join("\n") ?? null],
    ["Strengths", details.strengths?.join("\n") ?? null],
    ["Who helps", helps?.join("\n") ?? null],
    ["Recorded by", step.recordedBy],
    ["Recorded", step.recordedAt],
  ]);
}

function outcomePart(outcome: HeldPersonalOutcome): string {
  const reviews = table(
    ["Reviewed on", "You said", "Why", "The worker said", "Why", "Recorded by", "Recorded"],
    outcome.reviews.map((review) => [
      ...[review.reviewedOn, inWords(review.byPerson), review.byPersonWhy],
      ...[inWords(review.byWorker), review.byWorkerWhy, review.recordedBy, review.recordedAt],
    ]),
  );
  return (
    heading(`What you wanted to reach, agreed on ${outcome.agreedOn}`) +
    list([
      ["In your words", outcome.words],
      ["Why it matters", outcome.whyItMatters],
      ["What helps", outcome.whatHelps],
      ["Theme", outcome.theme],
      ["In the place of", outcome.inPlaceOf],
      ["Leads to", outcome.leadsTo.join("\n")],
      ["Agreed by", outcome.agreedBy],
      ["Entered", outcome.agreedAt],
    ]) +
    (outcome.reviews.length > 0 ? reviews : "")
  );
}

function checklistPart(record: HeldChecklist): string {
  return (
    heading(`${record.checklist}, on ${record.recordedOn}`) +
    list([
      ["Note", record.note],
      ["Recorded by", record.recordedBy],
      ["Recorded", record.recordedAt],
      ["Withdrawn", record.withdrawnAt],
      ["By", record.withdrawnBy],
      ["Why", record.withdrawnReason],
    ]) +
    table(
      ["", "Was it needed?", "Was it reached?"],
      record.answers.map((answer) => [answer.item, answer.need ? "yes" : "no", reached(answer)]),
    )
  );
}

const reached = ({ need, achieved }: HeldAnswer): string => {
  if (!need) return "";
  return achieved ? "yes" : "not yet";
};

/** Case studies about the person; nothing where there is none. */
export function caseStudiesPart(studies: readonly HeldCaseStudy[]): string {
  const parts = studies.map(
    (study) =>
      heading(study.title) +
      list([
        ["Text", study.body],
        ["Service", `${study.service} (${study.contract})`],
        ["State", study.state],
        ["You agreed on", study.consentedOn],
        ["In these words", study.consentWords],
        ["Written by", study.writtenBy],
        ["Written", study.writtenAt],
        ["Shared by", study.sharedBy],
        ["Shared", study.sharedAt],
        ["Withdrawn by", study.withdrawnBy],
        ["Withdrawn", study.withdrawnAt],
        ["Why it was withdrawn", study.withdrawnReason],
      ]),
  );
  return parts.length > 0 ? section("Stories about you", parts.join("")) : "";
}

const inWords = (word: string | null): string | null => word?.replaceAll("_", " ") ?? null;
