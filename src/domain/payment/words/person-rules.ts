import { andList } from "../../evidence/words";
import { describeDay } from "../../period";
import { type Detail, months, type StepInWords } from "./step-in-words";

/** "earned", or why not. */
const verdict = ({ step }: StepInWords): string => (step.quantityOut > 0 ? "earned" : "not earned");

/** B only after A. */
export function describeOrder(told: StepInWords, { missing }: Detail<"order">): string {
  const after = andList(told.entitlement?.after ?? []);
  if (missing.length === 0) return `Earned by the same person after ${after}, as agreed.`;
  return (
    `Earned only after ${after}: the same person had not earned ${andList(missing)} by ` +
    `${describeDay(told.line.claim.achievedOn)}: not earned.`
  );
}

/** Enough needs, all positive. */
export function describeNeeds(told: StepInWords, detail: Detail<"composite">): string {
  const { atLeast = 0, allPositive = false } = told.entitlement?.composite ?? {};
  const asked = `At least ${atLeast} needs must have gone well${allPositive ? ", and none otherwise" : ""}`;
  const found = `${detail.positive} of ${detail.named} did`;
  return told.seesPerson ? `${asked}; ${found}: ${verdict(told)}.` : `${asked}: ${verdict(told)}.`;
}

/** Sustained for a time. */
export function describeSustained(told: StepInWords, detail: Detail<"sustained">): string {
  const asked = `It must have held for ${months(detail.required)}`;
  if (!told.seesPerson) return `${asked}: ${verdict(told)}.`;
  if (detail.from === null) return `${asked}; nobody said when it began: ${verdict(told)}.`;
  const anew = detail.isRestarted ? ", the day of a relapse" : "";
  return (
    `${asked}; it did for ${months(detail.months)}, from ${describeDay(detail.from)}${anew}, to ` +
    `${describeDay(told.line.claim.achievedOn)}: ${verdict(told)}.`
  );
}

/** Once per person, or again after a relapse. */
export function describeOnce(told: StepInWords, detail: Detail<"once_per_person">): string {
  const { earlierClaimId, again } = detail;
  if (earlierClaimId === null) return "The first of this person for this metric: earned.";
  const which = told.seesPerson ? ` by claim ${told.nameOf(earlierClaimId)}` : "";
  const earlier = `The same person earned this metric before${which}`;
  if (again === null) return `${earlier}, and it is earned once: not earned.`;
  if (!told.seesPerson) {
    const held =
      again.required === null ? "" : ` and having held anew for ${months(again.required)}`;
    return `${earlier}; it is earned again only after a relapse${held}: ${verdict(told)}.`;
  }
  if (again.relapsedOn === null) return `${earlier}, and did not relapse since: not earned.`;
  const since = again.from === null ? "" : ` since ${describeDay(again.from)}`;
  const asked = again.required === null ? "" : `, of ${again.required} asked`;
  return (
    `${earlier}, relapsed on ${describeDay(again.relapsedOn)}, and held anew for ` +
    `${months(again.months)}${since}${asked}: ${verdict(told)}.`
  );
}
