import { guidanceOn, GuidanceTopic } from "../../guidance/guidance";
import { figureList } from "./figure-list";
import { html, type Html } from "./html";
import type { Delivery, Pack } from "./pack";
import { nothing, sentences, type Section } from "./page-parts";

const LAYERS: Readonly<Record<string, string>> = {
  INPUT: "Input: what was put in",
  PROCESS: "Process: how it was done",
  OUTPUT: "Output: what was delivered",
};

/** What was put in, done and produced. */
export function deliverySection({ delivery }: Pack, period: string): Section {
  const content =
    delivery.length === 0
      ? nothing("The logic model names no output, and no indicator of what is put in or done.")
      : html`<p class="kind">Indicators are of ${period}.</p>
          ${delivery.map(deliveryPart)}`;
  return { id: "delivery", title: "What was delivered", content };
}

const deliveryPart = ({ node, indicators }: Delivery): Html =>
  html`<article>
    <h3>${node.title}</h3>
    <p class="kind">${LAYERS[node.layer] ?? node.layer}</p>
    ${figureList(indicators) || nothing("No indicator counts it.")}
  </article>`;

/** What about the making of readings is worth a question. */
export function qualitySection({ qualitySignals, starEvidence }: Pack): Section {
  const [notable, others] = [true, false].map((is) =>
    qualitySignals.filter(({ isNotable }) => isNotable === is),
  ) as [Pack["qualitySignals"], Pack["qualitySignals"]];
  const content =
    qualitySignals.length === 0
      ? nothing("There are no readings yet whose making could be looked at.")
      : html`<p>${guidanceOn(GuidanceTopic.DATA_QUALITY)}</p>
          ${starEvidence.map(checkedPart)}
          ${notable.map(
            ({ star, inWords, question }) =>
              html`<article>
                <h3>${question}</h3>
                <p>${star.name}: ${inWords}</p>
              </article>`,
          )}
          ${others.length > 0 && html`<h3>Looked at, with nothing to ask by the usual measure</h3>`}
          ${sentences([...new Set(others.map(({ star, inWords }) => `${star.name}: ${inWords}`))])}`;
  return { id: "quality", title: "How good are the data?", content };
}

/** How far its readings can be relied on, and what that cannot tell. */
function checkedPart({ star, dataQuality }: Pack["starEvidence"][number]): Html {
  const { supervision, audits, spotChecks, agreement, inWords } = dataQuality;
  const checks: [string, string][] = [
    ["Supervision", supervision.inWords],
    ["The provider's own audits", audits.inWords],
    ["Spot checks", spotChecks.inWords],
    ["Two workers, one case", agreement.overall.inWords],
  ];
  return html`<h3>How readings of ${star.name} were checked</h3>
    <dl class="figures">
      ${checks.map(
        ([what, words]) =>
          html`<div>
            <dt>${what}</dt>
            <dd>${words}</dd>
          </div>`,
      )}
    </dl>
    ${sentences(inWords, "bear")}`;
}

/** What was paid for; null where the contract does not pay for outcomes. */
export function paymentsSection({ paymentsInWords }: Pack): Section | null {
  if (paymentsInWords.length === 0) return null;
  const content = html`<p>
      Where money depends on a figure, the figure drifts towards the money. Read these beside what
      changed, not instead of it.
    </p>
    ${sentences(paymentsInWords)}`;
  return { id: "payments", title: "Paid for outcomes", content };
}

/** What is not here, and why. */
export function withheldSection({ withheld, starEvidence }: Pack): Section {
  const content =
    withheld.length === 0
      ? nothing("There are no figures about people yet, so none is withheld.")
      : html`${starEvidence.some(({ disclosure }) => disclosure.applies) && html`<p>${guidanceOn(GuidanceTopic.WITHHELD)}</p>`}
        ${sentences(withheld)}`;
  return { id: "withheld", title: "What is withheld, and why", content };
}
