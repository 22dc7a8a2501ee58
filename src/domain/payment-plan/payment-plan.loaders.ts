import DataLoader from "dataloader";
import { found, manyLoader, oneLoader } from "../../db/loaders";
import { perRequest } from "../../db/per-request";
import type { Session } from "../../db/session";
import type { DisclosurePolicy } from "../../disclosure/policy";
import type { ContractEntity } from "../contract/contract.entity";
import { calculateContracts } from "../payment/calculate-contracts.service";
import type { CalculatedContract } from "../payment/calculated-contract";
import { ClaimBasis } from "../payment/calculation";
import { totalsAsOf } from "../payment/guarded-totals";
import { metricsById } from "../rate-card/contract-metrics.repository";
import type { OutcomeMetricEntity } from "../rate-card/outcome-metric.entity";
import { today } from "../today";
import type { PaymentCommitmentEntity } from "./payment-commitment.entity";
import { commitmentsById, commitmentsOfContracts } from "./payment-commitment.repository";
import type { PaymentPlanLineEntity } from "./payment-plan-line.entity";
import type { PaymentPlanEntity } from "./payment-plan.entity";
import { linesOfPlans, plansOfContracts } from "./payment-plan.repository";
import { planAgainstActual, type PlanAgainstActual } from "./plan-actuals.service";

/** Batches over plans of payments and what was committed to be paid. */
export function paymentPlanLoaders(
  session: Session,
  policy: DisclosurePolicy | null,
  contract: { load(id: string): Promise<ContractEntity | null> },
) {
  const lines = manyLoader<PaymentPlanLineEntity>(
    session,
    (ids) => linesOfPlans(ids),
    (row) => row.planId,
  );
  const actual = perRequest(
    (asOf: Date | null) =>
      new DataLoader<PaymentPlanEntity, readonly PlanAgainstActual[], string>(
        async (plans) => {
          const whole = await Promise.all(
            plans.map(async (plan) => ({ plan, lines: await lines.load(plan.id) })),
          );
          return planAgainstActual(session, policy, whole, asOf);
        },
        { cacheKeyFn: (plan) => plan.id },
      ),
  );
  return {
    /** All plans of a contract, the latest first. */
    ofContract: manyLoader<PaymentPlanEntity>(
      session,
      (ids) => plansOfContracts(ids),
      (row) => row.contractId,
    ),
    lines,
    /**
     * A plan against what happened, as known at an instant (null: now); for viewers of totals when
     * the month of that began.
     */
    againstActual: (asOf: Date | null) => ({
      load: async (plan: PaymentPlanEntity) =>
        actual(await totalsAsOf(session, policy, plan.contractId, asOf)).load(plan),
    }),
    /** What verified claims of a contract come to, as known at an instant (null: now). */
    calculated: perRequest(
      (asOf: Date | null) =>
        new DataLoader<string, CalculatedContract | null>(async (ids) => {
          const contracts = await Promise.all(
            ids.map(async (id) => found(await contract.load(id))),
          );
          const end = asOf?.toISOString().slice(0, 10) ?? today();
          const all = await calculateContracts(session, contracts, {
            ...{ period: { start: end, end }, basis: ClaimBasis.VERIFIED },
            ...{ rateCardNumber: null, asOf },
          });
          return ids.map((id) => all.get(id) ?? null);
        }),
    ),
    /** A metric by its key. */
    metric: oneLoader<OutcomeMetricEntity>(
      session,
      (ids) => metricsById(ids),
      (row) => row.id,
    ),
    commitments: manyLoader<PaymentCommitmentEntity>(
      session,
      (ids) => commitmentsOfContracts(ids),
      (row) => row.contractId,
    ),
    commitmentById: oneLoader<PaymentCommitmentEntity>(
      session,
      (ids) => commitmentsById(ids),
      (row) => row.id,
    ),
  };
}
