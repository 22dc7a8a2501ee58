import { inMoney } from "../../domain/money-words";
import { escapeHtml } from "../../escape-html";
import type { HeldAbout, HeldClaim } from "./held-about";
import { list, section, table } from "./page-parts";

/** What was claimed and paid for a person, and what they lost again; nothing where there is none. */
export function claimsPart({ claims, relapses }: HeldAbout): string {
  const lost = table(
    ["On", "Outcome", "Contract", "Note", "Recorded by", "Recorded"],
    relapses.map((relapse) => [
      ...[relapse.relapsedOn, relapse.outcome, relapse.contract, relapse.note],
      ...[relapse.recordedBy, relapse.recordedAt],
    ]),
  );
  return (
    (claims.length > 0
      ? section("What was claimed from who pays", claims.map(claimPart).join(""))
      : "") + (relapses.length > 0 ? section("What was lost again", lost) : "")
  );
}

function claimPart(claim: HeldClaim): string {
  const events = table(
    ["When", "By", "State", "Why"],
    claim.events.map(({ actedAt, actedBy, state, reason }) => [actedAt, actedBy, state, reason]),
  );
  const payments = table(
    ["Approved", "Payment", "To", "Amount"],
    claim.payments.map((paid) => [
      paid.approvedAt,
      paid.run,
      paid.recipient,
      inMoney(paid.amountMinor, paid.currency),
    ]),
  );
  return (
    `<h3>${escapeHtml(`${claim.outcome}, on ${claim.achievedOn}`)}</h3>` +
    list([
      ["Claimed by", claim.provider],
      ["Contract", claim.contract],
      ["Reference", claim.reference],
      ["Area", claim.area],
      ["Held from", claim.startedOn],
      ["Value", claim.value],
      ["Needs", claim.needs.map(needText).join("\n")],
      ["First reading", claim.baselineReading],
      ["Last reading", claim.latestReading],
      ["Note", claim.note],
      ["Note of the provider", claim.ownNote],
    ]) +
    events +
    (claim.payments.length > 0 ? payments : "")
  );
}

const needText = ({ need, isPositive }: HeldClaim["needs"][number]): string =>
  `${need}: ${isPositive ? "positive" : "not positive"}`;
