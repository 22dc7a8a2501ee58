import { describeDay, describePeriod } from "../../period";
import { glanceSection } from "./glance-section";
import { Html, html } from "./html";
import { outcomesSection } from "./outcomes-section";
import {
  deliverySection,
  paymentsSection,
  qualitySection,
  withheldSection,
} from "./other-sections";
import type { PackContract } from "./pack";
import type { AskedPack } from "./pack-question";
import { PACK_STYLE } from "./pack-style";
import { section } from "./page-parts";
import { questionsSection, storiesSection } from "./talking-sections";
import { starsSection } from "./stars-section";

/** The page of a pack. */
export function packPage(contract: PackContract, asked: AskedPack): Html {
  const { monitoringPack: pack } = contract;
  const period = describePeriod(pack.period);
  const sections = [
    glanceSection(pack),
    starsSection(pack),
    outcomesSection(pack, period),
    deliverySection(pack, period),
    qualitySection(pack),
    paymentsSection(pack),
    storiesSection(pack),
    questionsSection(pack),
    withheldSection(pack),
  ].filter((one) => one !== null);
  const title = `${contract.reference}, ${period}`;
  return page(
    title,
    html`<header>
        <h1>Monitoring pack, ${period}</h1>
        <p><strong>${contract.title}</strong></p>
        ${facts(contract)} ${periodForm(asked)}
        <nav aria-label="Contents">
          <ol>
            ${sections.map(({ id, title: name }) => html`<li><a href="#${id}">${name}</a></li>`)}
          </ol>
        </nav>
      </header>
      <main>
        <p>
          This is for asking questions together, not for verdicts: no figure here ranks a service or
          grades it. Ask what is behind a figure before you ask for another.
        </p>
        ${sections.map(section)}
      </main>
      <footer>
        <p class="quiet">
          ${contract.reference}, ${period}. As known on ${instant(pack.asOf)}, made for
          ${pack.madeFor}. Somebody else may see more or less on the same page.
        </p>
      </footer>`,
  );
}

function facts({
  reference,
  commissioner,
  services,
  startsOn,
  endsOn,
  monitoringPack,
}: PackContract): Html {
  const delivered = services.map(({ name, provider }) => html`<li>${name}, ${provider.name}</li>`);
  return html`<dl>
    <dt>Contract</dt>
    <dd>${reference}, ${describeDay(startsOn)} to ${describeDay(endsOn)}</dd>
    <dt>Commissioner</dt>
    <dd>${commissioner.name}</dd>
    <dt>Services</dt>
    <dd>
      ${
        delivered.length > 0
          ? html`<ul>
              ${delivered}
            </ul>`
          : "None is entered."
      }
    </dd>
    <dt>As known on</dt>
    <dd>${instant(monitoringPack.asOf)}</dd>
    <dt>Made for</dt>
    <dd>${monitoringPack.madeFor}</dd>
  </dl>`;
}

/** Another period; it is not printed. */
const periodForm = ({ from, to }: AskedPack): Html =>
  html`<form method="get">
    <label>From <input type="date" name="from" value="${from}" required /></label>
    <label>To <input type="date" name="to" value="${to}" required /></label>
    <button>Show these months</button>
  </form>`;

/** A page that says why there is no pack, and what to do. */
export const problemPage = (
  title: string,
  words: readonly string[],
  asked: AskedPack | null,
): Html =>
  page(
    title,
    html`<header><h1>${title}</h1></header>
      <main>
        ${words.map((text) => html`<p>${text}</p>`)} ${asked && periodForm(asked)}
        <p><a href="/graphiql">Go on to the questions</a></p>
      </main>`,
  );

function page(title: string, content: Html): Html {
  return html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – Golden Thread</title>
        ${STYLE}
      </head>
      <body>
        ${content}
      </body>
    </html> `;
}

/** The style sheet, letter by letter as its hash was taken. */
const STYLE = new Html(`<style>${PACK_STYLE}</style>`);

const instant = (time: string): string =>
  `${describeDay(time.slice(0, 10))}, ${time.slice(11, 16)} UTC`;
