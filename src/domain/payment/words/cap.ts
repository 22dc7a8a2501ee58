import { andList, counted } from "../../evidence/words";
import type { Cap } from "../../rate-card/terms";
import { type Detail, left, money, outcomes, type StepInWords } from "./step-in-words";

/**
 * Which cap it was, what was left under it, and by how much it bit. What is left for a person is said
 * to their provider alone, and what is left for several providers to none of them.
 */
export function describeCap(told: StepInWords, detail: Detail<"cap">): string {
  const most = limit(told, detail.cap);
  // What is left for a person tells which other claims are about the same one.
  const seesLeft = detail.cap.kind === "person" ? told.seesPerson : told.seesOthers;
  return `${most}${seesLeft ? `; ${room(told, detail)} left before this` : ""}. ${bite(told)}`;
}

function limit(told: StepInWords, cap: Cap): string {
  switch (cap.kind) {
    case "metric":
      return `At most ${amounts(told, cap.count, cap.amountMinor)} for ${cap.metric}`;
    case "person":
      return `At most ${money(told, cap.amountMinor)} for one person${named(cap.metrics)}`;
    case "share": {
      const whole = cap.stated === null ? cap.of : `${cap.stated} ${cap.of}, as stated`;
      return `At most a share of ${cap.share} of ${whole}${named(cap.metrics)}`;
    }
    case "period":
      return `At most ${money(told, cap.amountMinor)} in one ${cap.period} of the contract${named(cap.metrics)}`;
    case "contract":
      return `At most ${money(told, cap.amountMinor)} over the whole contract`;
  }
}

function room(told: StepInWords, { cap, countLeft, amountLeftMinor }: Detail<"cap">): string {
  const isPeople = cap.kind === "share" && cap.of === "participants";
  if (isPeople && countLeft !== null) return counted(countLeft, "person", "people");
  return amounts(told, countLeft, amountLeftMinor);
}

function bite(told: StepInWords): string {
  const { quantityIn, quantityOut, amountInMinor, amountOutMinor } = told.step;
  const cut = amountInMinor - amountOutMinor;
  if (cut === 0 && quantityIn === quantityOut) return `Nothing is cut: ${left(told)}.`;
  const unpaid = quantityIn - quantityOut;
  const gone = unpaid === 0 ? "" : `${outcomes(unpaid)} and `;
  return `${gone}${money(told, cut)} cut: ${left(told)} stays.`;
}

function amounts(told: StepInWords, count: number | null, amountMinor: number | null): string {
  const texts = [
    ...(count === null ? [] : [outcomes(count)]),
    ...(amountMinor === null ? [] : [money(told, amountMinor)]),
  ];
  return andList(texts);
}

const named = (metrics: readonly string[]): string =>
  metrics.length === 0 ? "" : ` by ${andList(metrics)}`;
