import { authorise } from "../../auth/authorise";
import type { Session } from "../../db/session";
import { Checks } from "../checks";
import { lockContract } from "../contract/contract.repository";
import { getContract } from "../contract/current-contract";
import type { ContractEntity } from "../contract/contract.entity";
import { LedgerEntryKind } from "../ledger/ledger-entry.entity";
import { LedgerAccount } from "../ledger/ledger-posting.entity";
import { postEntry } from "../ledger/ledger.service";
import type { Transfer } from "../ledger/transfer";
import { inMoney } from "../money-words";
import { describeDay } from "../period";
import { notAllowed } from "../refusal";
import { today } from "../today";
import { findOwed, findOwedThrough, isPayer, type OwedRow } from "./payment-standing.repository";
import { settleClaims } from "./settle-claims.service";

/** Money that went from one organisation to another for outcomes. */
export interface NewPayment {
  readonly contractId: string;
  /** The number of the run up to which it pays; null: whatever is owed. */
  readonly run: number | null;
  /** Key of who paid; null: the commissioner. */
  readonly payerId: string | null;
  readonly recipientId: string;
  readonly paidOn: string;
  readonly amountMinor: number;
  readonly currency: string;
  readonly memo: string | null;
}

/**
 * Enters in the ledger that outcomes were paid for, wholly or in part: what is owed first is paid
 * first. Claims are paid once all that is owed for them is.
 *
 * @returns the entry's key
 * @throws Refusal where the viewer may not, a value is wrong, or it is more than is owed
 */
export async function recordPayment(session: Session, payment: NewPayment): Promise<string> {
  const { contractId, recipientId, amountMinor, currency } = payment;
  const contract = await getContract(session, contractId, ["input", "contract"]);
  await authorise(session, "payment.approve", { contractId });
  await lockContract(session, contractId);
  await check(session, payment, contract);
  const owed = (await findOwed(session, contractId, recipientId)).filter(
    (row) => row.currency === currency,
  );
  const most = await mostOf(session, payment, owed);
  if (amountMinor > most) throw tooMuch(payment, most);
  const payerId = payment.payerId ?? contract.commissionerId;
  const [first, ...rest] = allocate(owed, amountMinor).map(
    ({ metricId, amountMinor: part }): Transfer => ({
      debit: { account: LedgerAccount.PAYABLE, organisationId: recipientId },
      credit: { account: LedgerAccount.CASH, organisationId: payerId },
      ...{ amountMinor: part, currency, outcomeMetricId: metricId },
    }),
  );
  const id = await postEntry(session, {
    ...{ contractId, kind: LedgerEntryKind.OUTCOME_PAYMENT, occurredOn: payment.paidOn },
    ...{ memo: payment.memo, transfers: [first!, ...rest] },
  });
  await settleClaims(session, contractId);
  return id;
}

async function check(
  session: Session,
  { amountMinor, paidOn, memo, payerId, contractId }: NewPayment,
  { startsOn }: ContractEntity,
): Promise<void> {
  const checks = new Checks(["input"]);
  const isAmount = Number.isSafeInteger(amountMinor) && amountMinor > 0;
  checks.that(isAmount, ["amount", "amountMinor"], "OUT_OF_RANGE", "Give an amount above 0.");
  const day = today();
  const inTime = paidOn >= startsOn && paidOn <= day;
  const words = `Give a day from ${describeDay(startsOn)}, when the contract begins, to today.`;
  checks.that(inTime, "paidOn", "OUT_OF_RANGE", words);
  checks.text(memo, "memo");
  checks.that(
    payerId === null || (await isPayer(session, contractId, payerId)),
    "payer",
    "NO_PARTY",
    "Name the commissioner, a party of the contract, or somebody who committed to pay.",
  );
  checks.throwIfAny();
}

/** The most that may be paid now. */
async function mostOf(
  session: Session,
  { contractId, recipientId, run }: NewPayment,
  owed: readonly OwedRow[],
): Promise<number> {
  const all = owed.reduce((sum, row) => sum + row.amountMinor, 0);
  if (run === null) return Math.max(all, 0);
  return Math.min(Math.max(all, 0), await findOwedThrough(session, contractId, recipientId, run));
}

/** An amount among what is owed, the longest owed first. */
function allocate(owed: readonly OwedRow[], amountMinor: number): OwedRow[] {
  let left = amountMinor;
  const parts: OwedRow[] = [];
  for (const row of owed) {
    const part = Math.min(left, row.amountMinor);
    if (part <= 0) continue;
    parts.push({ ...row, amountMinor: part });
    left -= part;
  }
  return parts;
}

function tooMuch({ amountMinor, currency, run }: NewPayment, most: number): Error {
  const upTo = run === null ? "" : ` for approvals up to number ${run}`;
  return notAllowed(
    "MORE_THAN_OWED",
    most === 0
      ? `Nothing is owed to this organisation in ${currency}${upTo}: approve payments first.`
      : `${inMoney(amountMinor, currency)} is more than is owed: ` +
          `${inMoney(most, currency)} at the most${upTo}.`,
  );
}
