import { describeDay } from "../../period";
import { amount, andList, counted, people } from "../../evidence/words";
import type { ReachedAnswer } from "./reached.service";

/** What the figures say and cannot tell, for a commissioner. */
export function reachedWords({ figures, to, policy }: ReachedAnswer): string[] {
  if (!figures) return [`Nothing can be told of it${policy ? " to you yet" : ""}.`];
  const { outcomes, byPerson, byWorker, bothSaid, differ } = figures;
  if (outcomes === 0) return [`Nobody agreed an outcome that leads here by ${describeDay(to)}.`];
  return [
    `${counted(outcomes, "outcome")} agreed with ${people(figures.people)} ` +
      `${outcomes === 1 ? "leads" : "lead"} here, as things stood on ${describeDay(to)}: those that another took the place of are not counted.`,
    `As the people say, ${counted(byPerson.achieved, "was", "were")} achieved; as their workers ` +
      `say, ${amount(byWorker.achieved)}.`,
    ...(bothSaid === null || differ === null
      ? []
      : [
          `Of ${amount(bothSaid)} both said how far they were reached; of ${amount(differ)} they do ` +
            "not say the same. That is something to talk about, and neither is wrong for it.",
        ]),
    "These are different things for different people: their number tells how many got what they " +
      "wanted, not how much changed, and services are not to be compared by it.",
  ];
}

/** What was withheld and why. */
export function withheldWords({ figures, asAt, leftOut, policy }: ReachedAnswer): string[] {
  if (!policy) return [];
  const few = `fewer than ${people(policy.threshold)}`;
  return [
    `A figure about ${few} is withheld, and with it others from which it would follow. This reduces ` +
      "the risk that somebody is made out; it cannot exclude it.",
    asAt
      ? `The figures are as at ${describeDay(asAt.toISOString().slice(0, 10))}: they move on at the ` +
        `end of a month or with an import, once the outcomes of at least ${people(policy.threshold)} ` +
        "changed."
      : `Nothing can be given yet: there are ${few}.`,
    ...(leftOut.length > 0 && figures
      ? [`Left out, with ${few}: ${andList(leftOut.map(({ reference }) => reference))}.`]
      : []),
    ...(policy.rounding > 0 ? [`Counts are rounded to ${policy.rounding}.`] : []),
  ];
}
