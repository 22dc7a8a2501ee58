import { authorise } from "../../auth/authorise";
import type { Session } from "../../db/session";
import { Checks } from "../checks";
import { lockContract } from "../contract/contract.repository";
import { findMovements } from "../impact-bond/bond-movements.repository";
import { repayableOn } from "../impact-bond/investment-position";
import { lockInvestment } from "../impact-bond/investment.repository";
import { LedgerEntryKind, type LedgerEntryEntity } from "../ledger/ledger-entry.entity";
import type { LedgerPostingEntity } from "../ledger/ledger-posting.entity";
import { findCorrection, findEntry, findPostings } from "../ledger/ledger.repository";
import { postEntry } from "../ledger/ledger.service";
import { reversed, type Transfer } from "../ledger/transfer";
import { inMoney } from "../money-words";
import { notAllowed, notFound } from "../refusal";
import { today } from "../today";
import { settleClaims } from "./settle-claims.service";

/**
 * Takes an entry back by one that posts its opposite, with a reason; both stay.
 *
 * @returns the key of the correction
 * @throws Refusal where the viewer may not, it is a correction or was corrected before, it is what an
 *   approval owes, which follows from the claims, or it was drawn and is repaid
 */
export async function correctEntry(session: Session, id: string, reason: string): Promise<string> {
  const checks = new Checks(["input"]);
  checks.reason(reason, "reason");
  checks.throwIfAny();
  const entry = await findEntry(session, id);
  if (!entry) throw notFound("entry of the ledger", ["input", "entry"]);
  const { contractId } = entry;
  await authorise(session, "payment.approve", { contractId });
  await lockContract(session, contractId);
  await refuseWrong(session, entry);
  const taken = transfersOf(await findPostings(session, id));
  if (entry.kind === LedgerEntryKind.DRAWDOWN) await refuseRepaid(session, contractId, taken);
  const transfers = taken.map(reversed);
  const correction = await postEntry(session, {
    ...{ contractId, kind: LedgerEntryKind.CORRECTION, correctsId: id, occurredOn: today() },
    ...{ memo: reason, transfers: transfers as [Transfer, ...Transfer[]] },
  });
  await settleClaims(session, contractId);
  return correction;
}

async function refuseWrong(session: Session, entry: LedgerEntryEntity): Promise<void> {
  if (entry.kind === LedgerEntryKind.CORRECTION) {
    throw notAllowed("IS_CORRECTION", "This is a correction itself: enter what is right anew.");
  }
  if (entry.kind === LedgerEntryKind.OUTCOME_PAYABLE) {
    throw notAllowed(
      "FOLLOWS_FROM_CLAIMS",
      "What is owed follows from the claims: reject the claim with a reason, and the next approval " +
        "takes the money back.",
    );
  }
  if (await findCorrection(session, entry.id)) {
    throw notAllowed("CORRECTED_BEFORE", "This entry was taken back before; that is done once.");
  }
}

/** What an investor paid in is not taken back while it stands as repaid. */
async function refuseRepaid(
  session: Session,
  contractId: string,
  drawn: readonly Transfer[],
): Promise<void> {
  for (const { investmentId, amountMinor, currency } of drawn) {
    if (!investmentId) continue;
    await lockInvestment(session, investmentId);
    const movements = await findMovements(session, [contractId], null);
    const outstanding = repayableOn(investmentId, movements, today());
    if (amountMinor <= outstanding) continue;
    throw notAllowed(
      "REPAID_SINCE",
      `Of this only ${inMoney(Math.max(0, outstanding), currency)} is outstanding, the rest was ` +
        "repaid: take the repayment back first.",
    );
  }
}

/** The transfers that an entry was made of: a debit, then its credit. */
function transfersOf(postings: readonly LedgerPostingEntity[]): Transfer[] {
  return postings.flatMap((debit, i) => {
    const credit = postings[i + 1];
    if (i % 2 === 1 || !credit) return [];
    const { amountMinor, currency, outcomeMetricId, investmentId } = debit;
    return [{ debit, credit, amountMinor, currency, outcomeMetricId, investmentId }];
  });
}
