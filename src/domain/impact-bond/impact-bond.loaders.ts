import DataLoader from "dataloader";
import type { Sql } from "sql-template-tag";
import { found, manyLoader, oneLoader } from "../../db/loaders";
import { perRequest } from "../../db/per-request";
import type { Session } from "../../db/session";
import type { DisclosurePolicy } from "../../disclosure/policy";
import type { ContractEntity } from "../contract/contract.entity";
import type { paymentPlanLoaders } from "../payment-plan/payment-plan.loaders";
import { totalsAsOf } from "../payment/guarded-totals";
import { termsAsOf, type ContractTerms } from "../rate-card/rate-card.repository";
import { today } from "../today";
import type { ContractCostEntity } from "../value-for-money/contract-cost.entity";
import type { contractCostLoaders } from "../value-for-money/cost.loaders";
import { scenarioOutcome, type ScenarioOutcome } from "./bond-scenario-outcome";
import type { BondScenarioEntity } from "./bond-scenario.entity";
import { scenariosOfContracts } from "./bond-scenario.repository";
import type { ExpectedLine } from "./expected-payments";
import { readBonds, type Bond } from "./impact-bond.service";
import type { InvestmentEntity } from "./investment.entity";
import { investmentsById, investmentsOfContracts } from "./investment.repository";
import type { ExpectedFlow } from "./waterfall";

/** What bonds are read from besides the session. */
interface BondReads {
  readonly contract: { load(id: string): Promise<ContractEntity | null> };
  readonly paymentPlan: ReturnType<typeof paymentPlanLoaders>;
  readonly costs: ReturnType<typeof contractCostLoaders>["costs"];
  readonly policy: DisclosurePolicy | null;
}

/** Batches over bonds: twenty contracts cost what one costs. */
export function impactBondLoaders(
  session: Session,
  { contract, paymentPlan, costs, policy }: BondReads,
) {
  const investments = manyLoader<InvestmentEntity>(
    session,
    (ids) => investmentsOfContracts(ids),
    (row) => row.contractId,
  );
  /** Null where nobody invested. */
  const bond = perRequest(
    (asOf: Date | null) =>
      new DataLoader<string, Bond | null>(async (ids) => {
        const all = await Promise.all(
          ids.map(async (id) => ({
            contract: found(await contract.load(id)),
            investments: await investments.load(id),
          })),
        );
        const bonds = await readBonds(session, policy, all, asOf);
        return bonds.map((one) => (one.positions.length > 0 ? one : null));
      }),
  );
  const byContract = <Row extends { readonly contractId: string }>(
    statement: (ids: readonly string[], asOf: Date | null) => Sql,
  ) =>
    perRequest((asOf: Date | null) =>
      manyLoader<Row>(
        session,
        (ids) => statement(ids, asOf),
        (row) => row.contractId,
      ),
    );
  const scenarioRows = byContract<BondScenarioEntity>(scenariosOfContracts);
  const cards = byContract<ContractTerms>(termsAsOf);

  async function outcomes(id: string, asOf: Date | null): Promise<readonly ScenarioOutcome[]> {
    const told = await totalsAsOf(session, policy, id, asOf);
    const [whole, scenarios, terms, stated, plans, calculated] = await Promise.all([
      bond(told).load(id),
      scenarioRows(asOf).load(id),
      cards(asOf).load(id),
      costs(asOf).load(id),
      paymentPlan.ofContract.load(id),
      paymentPlan.calculated(told).load(id),
    ]);
    const plan = plans.find(({ setAt }) => !asOf || setAt <= asOf);
    const lines = plan ? await paymentPlan.lines.load(plan.id) : [];
    if (!whole || whole.isCashWithheld) return [];
    const from = told?.toISOString().slice(0, 10) ?? today();
    const toCome = lines.filter((line) => line.periodEnd >= from).map(toExpected);
    // What is left under a limit would tell a viewer of totals what was claimed so far.
    const past = (whole.isGuarded ? [] : (calculated?.calculation.lines ?? []))
      .filter(({ paidQuantity }) => paidQuantity > 0)
      .map(({ claim, paidQuantity }) => ({ ...claim, quantity: paidQuantity }));
    return scenarios.map((scenario) =>
      scenarioOutcome({
        ...{ scenario, bond: whole, from, lines: toCome, cards: terms, past },
        planNumber: plan?.number ?? null,
        costs: costsToCome(stated, from, whole.currency),
      }),
    );
  }

  return {
    investmentById: oneLoader<InvestmentEntity>(
      session,
      (ids) => investmentsById(ids),
      (row) => row.id,
    ),
    /** The bond of a contract by the ledger as recorded by an instant (null: now). */
    bond,
    /** What the scenarios in force at an instant come to, from low to high. */
    scenarios: perRequest((asOf: Date | null) => ({
      load: (id: string): Promise<readonly ScenarioOutcome[]> => outcomes(id, asOf),
    })),
  };
}

const toExpected = (line: {
  readonly outcomeMetricId: string | null;
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly claims: number | null;
  readonly amountMinor: number;
  readonly recipientId: string | null;
}): ExpectedLine => ({
  metricId: line.outcomeMetricId,
  period: { start: line.periodStart, end: line.periodEnd },
  claims: line.claims,
  amountMinor: line.amountMinor,
  recipientId: line.recipientId,
});

/** Stated costs whose days are still to come, on the first of them. */
function costsToCome(
  costs: readonly ContractCostEntity[],
  from: string,
  currency: string,
): ExpectedFlow[] {
  return costs
    .filter((cost) => cost.isIncluded && cost.currency === currency && cost.periodStart >= from)
    .map((cost) => ({ on: cost.periodStart, amountMinor: cost.amountMinor }));
}
