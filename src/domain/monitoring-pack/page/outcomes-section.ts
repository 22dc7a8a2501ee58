import { guidanceOn, GuidanceTopic } from "../../guidance/guidance";
import { signed } from "../../evidence/words";
import { figureList } from "./figure-list";
import { html, type Html, type Part } from "./html";
import type { Outcome, OutcomeStar, Pack } from "./pack";
import { nothing, sentences, table, type Section } from "./page-parts";

const LAYERS: Readonly<Record<string, string>> = {
  INTERIM_OUTCOME: "Interim outcome: a change on the way",
  FINAL_OUTCOME: "Final outcome: what the money is for",
};

/** What changed for people, outcome by outcome, and what to bear in mind with all of it. */
export function outcomesSection({ outcomes }: Pack, period: string): Section {
  const common = commonCaveats(outcomes);
  const content =
    outcomes.length === 0
      ? nothing(
          "No logic model is in force for this contract, so there are no outcomes to look at. " +
            "Attach a published one.",
        )
      : html`<p>${guidanceOn(GuidanceTopic.READING_EVIDENCE)}</p>
          ${common.length > 0 && html`<h3>To bear in mind with every change below</h3>`}
          ${sentences(common, "bear")}
          <p class="kind">Indicators are of ${period}.</p>
          ${outcomes.map((outcome) => outcomePart(outcome, common))}`;
  return { id: "outcomes", title: "What changed for people", content };
}

/** What is said of more than one outcome in the same words: it is told once. */
function commonCaveats(outcomes: readonly Outcome[]): string[] {
  const all = outcomes.flatMap(({ starEvidence }) =>
    starEvidence.flatMap(({ caveats }) => caveats.map(({ message }) => message)),
  );
  return [...new Set(all)].filter((one) => all.indexOf(one) !== all.lastIndexOf(one));
}

function outcomePart(
  { outcome, starEvidence, starEvidenceBefore, indicators }: Outcome,
  common: readonly string[],
): Html {
  const stars = starEvidence.map((star) =>
    starPart(star, starEvidenceBefore.find((one) => one.star.id === star.star.id) ?? null),
  );
  const caveats = starEvidence
    .flatMap((star) => star.caveats.map(({ message }) => message))
    .filter((message) => !common.includes(message));
  const isSilent = stars.length === 0 && indicators.length === 0;
  return html`<article>
    <h3>${outcome.title}</h3>
    <p class="kind">${LAYERS[outcome.layer] ?? outcome.layer}</p>
    ${stars} ${figureList(indicators)}
    ${isSilent && nothing("Neither a Star nor an indicator speaks to it. How would you know?")}
    ${sentences([...new Set(caveats)], "bear")}
  </article>`;
}

function starPart(star: OutcomeStar, before: Pick<OutcomeStar, "weightedMeanChange"> | null): Html {
  const { weightedMeanChange: change, interval, insufficientInWords, areas } = star;
  if (change === null) return nothing(`${star.star.name}: no figure. ${insufficientInWords ?? ""}`);
  const then = before?.weightedMeanChange ?? null;
  return html`<p class="figure">
      ${star.star.name}: <strong>${signed(change)}</strong> scale points on
      average${interval && ` (95% interval ${signed(interval.low)} to ${signed(interval.high)})`}${
        then !== null && `; ${signed(then)} when the period began`
      }.
    </p>
    ${table(
      "From first to latest reading, in points of the scale",
      ["Area", "People", "Mean change"],
      areas.map(({ area, n, change: mean }) => [area.name, people(n), meanOf(mean, n)]),
    )}`;
}

const people = (n: number | null): Part => n ?? "withheld";

function meanOf(change: { readonly meanChange: number } | null, n: number | null): string {
  if (change) return signed(change.meanChange);
  return n === null ? "withheld" : "too few";
}
