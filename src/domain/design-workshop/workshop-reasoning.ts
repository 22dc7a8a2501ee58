import { inMoney } from "../money-words";
import { paragraphs } from "./workshop-to-operations";
import {
  InterventionDecision,
  type Benefit,
  type Intervention,
  type WorkshopContent,
} from "./workshop-content";

/** As much as a model's description holds. */
const MOST = 10_000;

/**
 * What of a workshop's reasoning has no box in a logic model, as its description: for whom, what is
 * known, how it would be monitored, what else was considered, who benefits, which risks pass over.
 */
export function reasoning(reference: string, content: WorkshopContent): string {
  const { population, need, whoTheyAre, whatIsKnown, whyMoreThanFour, monitoring } = content;
  const { interventions, benefits, risks } = content;
  const others = interventions.filter(({ decision }) => decision !== InterventionDecision.CHOSEN);
  const text = paragraphs([
    `Designed in the workshop ${reference}.`,
    population !== null && `For: ${population}`,
    need !== null && `Need: ${need}`,
    whoTheyAre !== null && `Who they are: ${whoTheyAre}`,
    ...whatIsKnown.map(({ statement, source }) => `Known: ${statement}${from(source)}`),
    whyMoreThanFour !== null && `Why more than four outcomes: ${whyMoreThanFour}`,
    monitoring !== null && `Monitored by: ${monitoring}`,
    ...others.map(told),
    ...benefits.map(worthOf),
    ...risks.map(
      ({ risk, mitigation }) =>
        `Risk that passes to the provider: ${risk}${mitigation == null ? "" : ` (${mitigation})`}`,
    ),
  ])!;
  if (text.length <= MOST) return text;
  const rest = "\nThe rest is kept with the workshop.";
  return text.slice(0, MOST - rest.length).toWellFormed() + rest;
}

const from = (source: string | null | undefined): string => (source == null ? "" : ` (${source})`);

const told = ({ title, decision, why }: Intervention): string =>
  `Also talked about: ${title}, ${decision}${why == null ? "" : `: ${why}`}`;

function worthOf({ who, what, worth, source, inWords }: Benefit): string {
  const amount = worth ? `${inMoney(worth.amountMinor, worth.currency)}${from(source)}` : null;
  const said = [amount, inWords].filter((one) => one != null).join("; ");
  return `Benefits ${who}: ${what}${said === "" ? "" : `, worth ${said}`}`;
}
