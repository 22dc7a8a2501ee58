import { html, type Html, type Part } from "./html";
import type { Figure } from "./pack";
import { sentences } from "./page-parts";

/** What indicators say of the period; nothing where there are none. */
export const figureList = (figures: readonly Figure[]): Part =>
  figures.length > 0 &&
  html`<dl class="figures">
    ${figures.map(
      (figure) =>
        html`<div>
          <dt>${figure.indicator.title}</dt>
          <dd>${measured(figure)}</dd>
        </div>`,
    )}
  </dl>`;

function measured({ progress, overTargetPeriod }: Figure): Html {
  const { actual, words, caution } = progress;
  const isToldApart = actual.display !== null && !words.includes(actual.display);
  return html`<p>
      ${isToldApart && html`<strong>${actual.display}</strong>. `}${
        overTargetPeriod ? `Over the target's time: ${overTargetPeriod.words}` : words
      }
    </p>
    ${sentences([...actual.notes, ...(caution === null ? [] : [caution])], "bear")}`;
}
