import { authorise } from "../../auth/authorise";
import { newId } from "../../db/new-id";
import type { Session } from "../../db/session";
import { ClaimState } from "../claim/claim-state";
import { moveClaims } from "../claim/claim-moves.service";
import { Checks } from "../checks";
import type { ContractEntity } from "../contract/contract.entity";
import { lockContract } from "../contract/contract.repository";
import { getContract } from "../contract/current-contract";
import { checkAmount } from "../money-checks";
import { inMoney } from "../money-words";
import { describeDay, type Period } from "../period";
import { conflict, notAllowed } from "../refusal";
import { today } from "../today";
import { calculateContracts } from "./calculate-contracts.service";
import type { CalculatedContract } from "./calculated-contract";
import { ClaimBasis } from "./calculation";
import { deltasOf, sumOf, type Delta } from "./owed";
import { findLastRun, findPosted, insertRun } from "./payment-run.repository";
import { postDeltas } from "./post-deltas";
import { settleClaims } from "./settle-claims.service";
import { cardInForce } from "./totals";

/** An amount of a currency. */
export interface Amount {
  readonly amountMinor: number;
  readonly currency: string;
}

/** What somebody approves. */
export interface Approval {
  readonly contractId: string;
  readonly period: Period;
  readonly note: string | null;
  /** What the approver saw that it comes to; null: whatever it comes to. */
  readonly expected: Amount | null;
}

/**
 * Approves what is owed by the end of a period, less what was approved before: claims become payable,
 * and the ledger says to whom how much is owed. What is not owed any more is taken back by
 * corrections.
 *
 * @returns the run's key; null where nothing is owed, and nothing was written
 * @throws Refusal where the viewer may not, there is no rate card, the period lies before an approved
 *   one, or the total is not the one expected
 */
export async function approvePayments(
  session: Session,
  approval: Approval,
): Promise<string | null> {
  const { contractId, period, note, expected } = approval;
  const checks = new Checks(["input"]);
  checks.period(period.start, period.end, "period");
  checks.that(
    period.end <= today(),
    ["period", "end"],
    "IN_THE_FUTURE",
    `The period ends on ${describeDay(period.end)}, which is still to come: approve what is owed by ` +
      "today at the latest. No later approval could end before it.",
  );
  checks.text(note, "note");
  if (expected)
    checkAmount(checks, expected, ["expectedTotal"], { least: Number.MIN_SAFE_INTEGER });
  checks.throwIfAny();
  const contract = await getContract(session, contractId, ["input", "contract"]);
  await authorise(session, "payment.approve", { contractId });
  await lockContract(session, contractId);
  const last = await findLastRun(session, contractId);
  if (last && period.end < last.periodEnd) throw approvedBefore(last.periodEnd);
  const calculated = await calculate(session, contract, period);
  const { calculation } = calculated;
  const deltas = deltasOf(calculation, await findPosted(session, contractId));
  const amountMinor = sumOf(deltas);
  refuseStale({ amountMinor, currency: calculation.currency }, expected);
  if (deltas.length === 0) return null;
  const id = newId();
  const { currency } = calculation;
  const entryId = await postDeltas(session, { contract, period, currency, note }, deltas);
  const row = {
    ...{ id, contractId, note, entryId, amountMinor, currency },
    number: (last?.number ?? 0) + 1,
    periodStart: period.start,
    periodEnd: period.end,
    rateCardId: cardInForce(calculated.cards, period.end)?.id ?? null,
    asOf: calculated.asOf,
  };
  await insertRun(session, row, deltas);
  await moveClaims(session, newlyOwed(calculated, deltas), ClaimState.PAYABLE, null);
  // What was paid and is not owed any more pays for what is.
  await settleClaims(session, contractId);
  return id;
}

async function calculate(
  session: Session,
  contract: ContractEntity,
  period: Period,
): Promise<CalculatedContract> {
  const question = { period, rateCardNumber: null, asOf: null, basis: ClaimBasis.VERIFIED };
  const found = await calculateContracts(session, [contract], question);
  const calculated = found.get(contract.id);
  if (calculated) return calculated;
  throw notAllowed(
    "NO_RATE_CARD",
    `${contract.reference} has no rate card: agree what it pays for first, then approve.`,
  );
}

/** Verified claims for which something is owed now. */
function newlyOwed({ calculation }: CalculatedContract, deltas: readonly Delta[]): string[] {
  const owed = new Set(deltas.flatMap((d) => (d.amountMinor > 0 ? [d.claimId] : [])));
  return calculation.lines.flatMap(({ claim }) =>
    claim.state === ClaimState.VERIFIED && owed.has(claim.id) ? [claim.id] : [],
  );
}

function refuseStale(now: Amount, expected: Amount | null): void {
  if (expected === null) return;
  if (expected.amountMinor === now.amountMinor && expected.currency === now.currency) return;
  throw conflict(
    `It comes to ${inMoney(now.amountMinor, now.currency)} now, and you expected ` +
      `${inMoney(expected.amountMinor, expected.currency)}: claims, decisions or terms ` +
      "changed since you looked. Look at the calculation again, then approve.",
  );
}

const approvedBefore = (end: string) =>
  notAllowed(
    "APPROVED_BEFORE",
    `What is owed was approved up to ${describeDay(end)} before: give a period that ends then or ` +
      "later. What came in late for earlier days is part of it.",
  );
