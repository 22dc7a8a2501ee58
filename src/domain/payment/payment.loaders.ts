import DataLoader from "dataloader";
import sql from "sql-template-tag";
import { manyLoader, oneLoader } from "../../db/loaders";
import { perRequest } from "../../db/per-request";
import type { Session } from "../../db/session";
import type { DisclosurePolicy } from "../../disclosure/policy";
import type { ContractEntity } from "../contract/contract.entity";
import { engagedAtRelease } from "../evidence/protection/engaged-at-release";
import type { ReleasedCounts } from "../evidence/protection/released/released-counts";
import type { Period } from "../period";
import { calculateContracts } from "./calculate-contracts.service";
import type { PaymentQuestion } from "./calculated-contract";
import type { PaymentRunEntity } from "./payment-run.entity";
import { lastRuns, ownAmounts, postedAmounts, type PostedAmount } from "./payment-run.repository";
import { askedOfTotals } from "./protect-totals";
import { ShownPayments } from "./shown-payments";
import {
  findBooked,
  findMeasured,
  type MeasuredRow,
} from "./reconciliation/reconciliation.repository";
import { starChanges, starsOf, type AskedDays } from "./reconciliation/star-achieved.service";
import {
  shownReconciliation,
  type ShownReconciliation,
} from "./reconciliation/shown-reconciliation";
import { sightOf, type Sight } from "./sight.service";
import { today } from "../today";

/** What is needed to calculate payments. */
export interface PaymentReads {
  readonly session: Session;
  readonly policy: DisclosurePolicy | null;
  readonly contract: DataLoader<string, ContractEntity | null>;
  readonly released: Pick<ReleasedCounts, "guards">;
}

/** Batches over what contracts owe. */
export function paymentLoaders({ session, policy, contract, released }: PaymentReads) {
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
  const guardsOf = async (ids: readonly string[]) => {
    const { protectedContracts } = await session.reach();
    const some = policy ? ids.filter((id) => protectedContracts.includes(id)) : [];
    return policy && some.length > 0 ? released.guards(some, policy.threshold) : null;
  };
  const beside = perRequest(
    ({ period, asOf }: { readonly period: Period; readonly asOf: Date }) =>
      new DataLoader(async (ids: readonly string[]) => {
        const [measured, booked, guards] = await Promise.all([
          findMeasured(session, ids, period, asOf),
          findBooked(session, ids, period, asOf),
          guardsOf(ids),
        ]);
        return ids.map((id) => ({
          guard: guards?.get(id) ?? null,
          measured: measured.filter(({ contractId }) => contractId === id),
          booked: booked.filter(({ contractId }) => contractId === id),
        }));
      }),
  );
  const changes = perRequest(
    (days: AskedDays) =>
      new DataLoader(async (ids: readonly string[]) => {
        const { period, asOf } = days;
        const known = await Promise.all(
          ids.map(async (contractId) => ({
            contractId,
            ...(await beside({ period, asOf }).load(contractId)),
          })),
        );
        const bound = known.filter(({ measured }) => measured.some(isBoundToStar));
        const found = await starChanges(session, bound, days);
        return ids.map((id) => found.get(id) ?? []);
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
    /** A contract from who achieved to what was paid, as the viewer is shown it. */
    reconciled: async (
      contractId: string,
      question: PaymentQuestion,
    ): Promise<ShownReconciliation | null> => {
      const seen = await sight.load(contractId);
      const asked = { ...held(seen, question), isWhole: true };
      const found = await calculated(asked).load(contractId);
      if (!found) return null;
      const days = { period: asked.period, asOf: found.asOf };
      const { guard, ...facts } = await beside(days).load(contractId);
      const protecting = guard && policy;
      const engaged = protecting
        ? engagedAtRelease(guard, protecting, question.asOf)
        : (found.participants ?? 0);
      const { startsOn } = (await contract.load(contractId))!;
      const known = { ...days, askedAsOf: question.asOf };
      const stars = starsOf(found, {
        ...{ measured: facts.measured, changes: await changes(known).load(contractId) },
        ...{ startsOn, engaged, policy: protecting },
      });
      return shownReconciliation({
        ...{ calculated: found, sight: seen, ...facts, stars, engaged },
        threshold: protecting?.threshold ?? null,
      });
    },
    /** What a contract owes, as the viewer is shown it; null without a rate card. */
    shown: async (contractId: string, question: PaymentQuestion): Promise<ShownPayments | null> => {
      const seen = await sight.load(contractId);
      const found = await calculated(held(seen, question)).load(contractId);
      return found && new ShownPayments(found, seen);
    },
  };
}

/** What is asked, held to what a viewer of totals may ask. */
function held(sight: Sight, question: PaymentQuestion): PaymentQuestion {
  const isHeld = sight.kind === "totals" && sight.threshold !== null;
  return isHeld ? askedOfTotals(question, today()) : question;
}

const isBoundToStar = ({ binding }: MeasuredRow): boolean => binding === "star";

const isContract = (row: ContractEntity | Error | null): row is ContractEntity =>
  row !== null && !(row instanceof Error);
