import {
  ContractLedgerResolver,
  LedgerBalanceResolver,
  LedgerEntryResolver,
  LedgerPostingResolver,
} from "./domain/ledger/ledger.resolver";
import {
  CalculatedPaymentsResolver,
  ContractPaymentsResolver,
  PaymentByMetricResolver,
  PaymentByRecipientResolver,
  PaymentLineResolver,
  PaymentShareResolver,
} from "./domain/payment/calculated-payments.resolver";
import { ClaimDecisionsResolver } from "./domain/claim/claim-decisions.resolver";
import { ClaimEditsResolver } from "./domain/claim/claim-edits.resolver";
import {
  ClaimCountResolver,
  ClaimSignalResolver,
  ContractClaimFiguresResolver,
} from "./domain/claim/claim-figures.resolver";
import { ContractClaimsResolver, SampledClaimsResolver } from "./domain/claim/claim-lists.resolver";
import {
  ClaimPersonResolver,
  ClaimResolver,
  ClaimShareResolver,
  RelapseResolver,
} from "./domain/claim/claim.resolver";
import { PaymentEditsResolver } from "./domain/payment/payment-edits.resolver";
import {
  ContractPaymentRunsResolver,
  PaymentRunLineResolver,
  PaymentRunResolver,
} from "./domain/payment/payment-run.resolver";
import {
  ContractReconciliationResolver,
  MetricReconciliationResolver,
} from "./domain/payment/reconciliation/reconciliation.resolver";
import { CAP_TYPES } from "./domain/rate-card/cap.type";
import { OutcomeMetricResolver } from "./domain/rate-card/outcome-metric.resolver";
import {
  IndicatorPaidByResolver,
  MappingPaidByResolver,
  NodePaidByResolver,
} from "./domain/rate-card/paid-by.resolver";
import { PRICE_RULE_TYPES } from "./domain/rate-card/price-rule.type";
import { RateCardEditsResolver } from "./domain/rate-card/rate-card-edits.resolver";
import { ContractRateCardsResolver, RateCardResolver } from "./domain/rate-card/rate-card.resolver";
import { RateMetricResolver, RateResolver } from "./domain/rate-card/rate-metric.resolver";
import { PLAN_RESOLVERS } from "./plan-resolvers";

/** The resolvers of contracts that pay on outcomes. */
export const PAYING_RESOLVERS: readonly (new () => object)[] = [
  CalculatedPaymentsResolver,
  ClaimCountResolver,
  ClaimDecisionsResolver,
  ClaimEditsResolver,
  ClaimPersonResolver,
  ClaimResolver,
  ClaimShareResolver,
  ClaimSignalResolver,
  ContractClaimFiguresResolver,
  ContractClaimsResolver,
  ContractPaymentsResolver,
  PaymentByRecipientResolver,
  PaymentLineResolver,
  PaymentShareResolver,
  RelapseResolver,
  SampledClaimsResolver,
  RateCardEditsResolver,
  RateCardResolver,
  ContractRateCardsResolver,
  RateMetricResolver,
  RateResolver,
  OutcomeMetricResolver,
  NodePaidByResolver,
  IndicatorPaidByResolver,
  MappingPaidByResolver,
  CalculatedPaymentsResolver,
  ContractPaymentsResolver,
  PaymentByRecipientResolver,
  PaymentLineResolver,
  PaymentShareResolver,
  ...PLAN_RESOLVERS,
  PaymentByMetricResolver,
  ContractLedgerResolver,
  LedgerBalanceResolver,
  LedgerEntryResolver,
  LedgerPostingResolver,
  PaymentEditsResolver,
  ContractReconciliationResolver,
  MetricReconciliationResolver,
  ContractPaymentRunsResolver,
  PaymentRunLineResolver,
  PaymentRunResolver,
];

/** Types of theirs that only interfaces or unions lead to. */
export const PAYING_TYPES: readonly object[] = [...PRICE_RULE_TYPES, ...CAP_TYPES];
