import { signed } from "../../evidence/words";
import { html, type Html } from "./html";
import type { Outcome, OutcomeStar, Pack } from "./pack";
import { nothing, table, type Section } from "./page-parts";

/** Every outcome in one line: what speaks to it, before it is looked at one by one. */
export function glanceSection({ outcomes }: Pack): Section {
  const content =
    outcomes.length === 0
      ? nothing("There are no outcomes to look at yet.")
      : table(
          "In the order of the logic model; read none of it without what is said below",
          ["Outcome", "Stars: mean change", "Indicators with a figure"],
          outcomes.map((one) => [one.outcome.title, starsOf(one), indicatorsOf(one)]),
        );
  return { id: "glance", title: "At a glance", content };
}

const starsOf = ({ starEvidence }: Outcome): string | Html[] =>
  starEvidence.length === 0 ? "none" : starEvidence.map(starOf);

const starOf = ({ star, weightedMeanChange: change }: OutcomeStar): Html =>
  html`<p>${star.name}: ${change === null ? "no figure" : signed(change)}</p>`;

function indicatorsOf({ indicators }: Outcome): string {
  const told = indicators.filter(({ progress }) => progress.actual.display !== null);
  return indicators.length === 0 ? "none" : `${told.length} of ${indicators.length}`;
}
