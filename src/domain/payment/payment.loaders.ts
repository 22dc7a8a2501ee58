import DataLoader from "dataloader";
import sql from "sql-template-tag";
import { manyLoader, oneLoader } from "../../db/loaders";
import { perRequest } from "../../db/per-request";
import type { Session } from "../../db/session";
import type { DisclosurePolicy } from "../../disclosure/policy";
import type { ContractEntity } from "../contract/contract.entity";
import { today } from "../today";
import { calculateContracts } from "./calculate-contracts.service";
import type { PaymentQuestion } from "./calculated-contract";
import type { PaymentRunEntity } from "./payment-run.entity";
import { lastRuns, ownAmounts, postedAmounts, type PostedAmount } from "./payment-run.repository";
import { askedOfTotals } from "./protect-totals";
import { ShownPayments } from "./shown-payments";
import { sightOf, type Sight } from "./sight.service";

/** What is needed to calculate payments. */
export interface PaymentReads {
  readonly session: Session;
  readonly policy: DisclosurePolicy | null;
  readonly contract: DataLoader<string, ContractEntity | null>;
}

/** Batches over what contracts owe. */
export function paymentLoaders({ session, policy, contract }: PaymentReads) {
  const sight = new DataLoader<string, Sight>(async (ids) => {
    const sights = await sightOf(session, ids, policy);
    return ids.map((id) => sights.get(id)!);
  });
  const calculated = perRequest(
    (question: PaymentQuestion) =>
      new DataLoader(async (ids: readonly string[]) => {
        const contracts = (await contract.loadMany([...ids])).filter(isContract);
        const found = await calculateContracts(session, contracts, question);
        return ids.map((id) => found.get(id) ?? null);
      }),
  );
  return {
    runById: oneLoader<PaymentRunEntity>(
      session,
      (ids) => sql`select * from payment_run where id = any(${ids})`,
      (row) => row.id,
    ),
    /** What of a run is for the providers that the viewer manages. */
    ownAmount: oneLoader<{ id: string; amountMinor: number }>(session, ownAmounts, (row) => row.id),
    /** The newest approval under a contract; null before the first. */
    lastRun: oneLoader<PaymentRunEntity>(session, lastRuns, (row) => row.contractId),
    /** What was approved under a contract, by claim and recipient. */
    posted: manyLoader<PostedAmount>(session, postedAmounts, (row) => row.contractId),
    /** How much of a contract's payments the viewer is shown. */
    sight,
    /** What a contract owes, as the viewer is shown it; null without a rate card. */
    shown: async (contractId: string, question: PaymentQuestion): Promise<ShownPayments | null> => {
      const seen = await sight.load(contractId);
      const isHeld = seen.kind === "totals" && seen.threshold !== null;
      const asked = isHeld ? askedOfTotals(question, today()) : question;
      const found = await calculated(asked).load(contractId);
      return found && new ShownPayments(found, seen);
    },
  };
}

const isContract = (row: ContractEntity | Error | null): row is ContractEntity =>
  row !== null && !(row instanceof Error);
