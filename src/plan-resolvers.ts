import { ContractRatingResolver } from "./domain/contract-rating/contract-rating.resolver";
import { BondFlowResolver } from "./domain/impact-bond/bond-flow.resolver";
import { BondScenarioResolver } from "./domain/impact-bond/bond-scenario.resolver";
import {
  BondCashResolver,
  ContractImpactBondResolver,
} from "./domain/impact-bond/impact-bond.resolver";
import { InvestmentResolver } from "./domain/impact-bond/investment.resolver";
import {
  ContractPaymentCommitmentsResolver,
  PaymentCommitmentResolver,
} from "./domain/payment-plan/payment-commitment.resolver";
import {
  ContractPaymentPlansResolver,
  PaymentPlanLineResolver,
  PaymentPlanResolver,
  PlanAgainstActualResolver,
} from "./domain/payment-plan/payment-plan.resolver";
import {
  ContractCostResolver,
  CostAlternativeResolver,
} from "./domain/value-for-money/cost.resolver";
import { ContractValueForMoneyResolver } from "./domain/value-for-money/value-for-money.resolver";

/** Resolvers of what is planned, invested, spent and rated under a contract that pays on outcomes. */
export const PLAN_RESOLVERS = [
  ContractRatingResolver,
  ContractValueForMoneyResolver,
  ContractCostResolver,
  CostAlternativeResolver,
  ContractPaymentCommitmentsResolver,
  ContractPaymentPlansResolver,
  PaymentCommitmentResolver,
  PaymentPlanLineResolver,
  PaymentPlanResolver,
  PlanAgainstActualResolver,
  BondCashResolver,
  BondFlowResolver,
  BondScenarioResolver,
  ContractImpactBondResolver,
  InvestmentResolver,
] as const;
