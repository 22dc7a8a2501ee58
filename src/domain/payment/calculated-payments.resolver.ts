import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import type { Connection } from "../../graphql/connection";
import { decodeId } from "../../graphql/global-id";
import { Money } from "../../graphql/money.type";
import { orBadInput } from "../../graphql/or-bad-input";
import { Claim } from "../claim/claim.type";
import { Contract } from "../contract/contract.type";
import { Organisation } from "../organisation/organisation.type";
import { OutcomeMetric } from "../rate-card/outcome-metric.type";
import {
  CalculatedLinesArgs,
  CalculatedPaymentsArgs,
  toPaymentQuestion,
} from "./calculated-payments.args";
import { PaymentLine, PaymentLineConnection, PaymentShare } from "./calculated-line.type";
import { ClaimBasis } from "./calculation";
import {
  CalculatedPayments,
  PaymentByMetric,
  PaymentByRecipient,
} from "./calculated-payments.type";
import { deltasOf, sumOf } from "./owed";
import { pageOfLines } from "./page-of-lines";

@Resolver(() => CalculatedPayments)
export class CalculatedPaymentsResolver {
  @Requires("payment.read")
  @Query(() => CalculatedPayments, {
    nullable: true,
    description:
      "What a contract owes for outcomes in a period, claim by claim with every rule that applied. " +
      "Nothing is written. Null where there is no such contract, no rate card yet, or no version of " +
      "the number asked for.",
  })
  calculatePayments(
    @Ctx() context: OperationContext,
    @Arg("contract", () => ID, { description: "Which contract." }) contract: string,
    @Args(() => CalculatedPaymentsArgs) args: CalculatedPaymentsArgs,
  ): Promise<CalculatedPayments | null> {
    return calculated(context, decodeId("contract", contract), args);
  }

  @FieldResolver(() => Contract, { description: "Which contract." })
  async contract(@Ctx() context: OperationContext, @Root() { shown }: CalculatedPayments) {
    const { contractId } = shown.calculated;
    return new Contract(await present(context.loaders.contract.byId.load(contractId)));
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description:
      "What approving the period would add now: all that is owed by its end, less what was approved " +
      "before. Give it as `expectedTotal`. Null for others than the commissioner, for a period that " +
      "ends before an approved one, and for anything but what is owed now.",
  })
  async toApprove(
    @Ctx() context: OperationContext,
    @Root() { shown, currency, basis, isOfNow }: CalculatedPayments,
  ): Promise<Money | null> {
    const { contractId, calculation } = shown.calculated;
    if (shown.sight.kind !== "all" || basis !== ClaimBasis.VERIFIED || !isOfNow) return null;
    const [last, posted] = await Promise.all([
      context.loaders.payment.lastRun.load(contractId),
      context.loaders.payment.posted.load(contractId),
    ]);
    if (last && calculation.period.end < last.periodEnd) return null;
    return new Money(sumOf(deltasOf(calculation, posted)), currency);
  }

  @FieldResolver(() => PaymentLineConnection, {
    description:
      "Claim by claim, in the order of calculation: the day achieved, then the time submitted. A " +
      "provider sees the lines of its own claims; viewers of totals see none.",
  })
  lines(
    @Root() { shown }: CalculatedPayments,
    @Args(() => CalculatedLinesArgs) args: CalculatedLinesArgs,
  ): Connection<PaymentLine> {
    return pageOfLines(shown, args);
  }
}

@Resolver(() => Contract)
export class ContractPaymentsResolver {
  @Requires("payment.read")
  @FieldResolver(() => CalculatedPayments, {
    nullable: true,
    description:
      "What it owes for outcomes in a period, claim by claim; null where it has no rate card yet, or " +
      "no version of the number asked for.",
  })
  calculatedPayments(
    @Ctx() context: OperationContext,
    @Root() { row }: Contract,
    @Args(() => CalculatedPaymentsArgs) args: CalculatedPaymentsArgs,
  ): Promise<CalculatedPayments | null> {
    return calculated(context, row.id, args);
  }
}

@Resolver(() => PaymentByMetric)
export class PaymentByMetricResolver {
  @FieldResolver(() => OutcomeMetric, { description: "Which metric." })
  metric(@Ctx() context: OperationContext, @Root() { tally }: PaymentByMetric) {
    return metricOf(context, tally.metricId);
  }
}

@Resolver(() => PaymentByRecipient)
export class PaymentByRecipientResolver {
  @FieldResolver(() => Organisation, { description: "Who is paid." })
  organisation(@Ctx() context: OperationContext, @Root() { tally }: PaymentByRecipient) {
    return organisationOf(context, tally.organisationId);
  }
}

@Resolver(() => PaymentShare)
export class PaymentShareResolver {
  @FieldResolver(() => Organisation, { description: "Who is paid." })
  organisation(@Ctx() context: OperationContext, @Root() { organisationId }: PaymentShare) {
    return organisationOf(context, organisationId);
  }
}

@Resolver(() => PaymentLine)
export class PaymentLineResolver {
  @FieldResolver(() => Claim, { description: "The claim." })
  async claim(@Ctx() context: OperationContext, @Root() { line }: PaymentLine) {
    return new Claim(await present(context.loaders.claim.byId.load(line.claim.id)));
  }

  @FieldResolver(() => OutcomeMetric, { description: "The metric that is claimed." })
  metric(@Ctx() context: OperationContext, @Root() { line }: PaymentLine) {
    return metricOf(context, line.claim.metricId);
  }

  @FieldResolver(() => Organisation, { description: "The provider that claims." })
  provider(@Ctx() context: OperationContext, @Root() { line }: PaymentLine) {
    return organisationOf(context, line.claim.providerId);
  }
}

function calculated(
  context: OperationContext,
  contractId: string,
  args: CalculatedPaymentsArgs,
): Promise<CalculatedPayments | null> {
  const isOfNow = args.asOf == null && args.rateCardVersion == null;
  const asked = async () => context.loaders.payment.shown(contractId, toPaymentQuestion(args));
  return orBadInput(asked(), (shown) => shown && new CalculatedPayments(shown, isOfNow));
}

async function metricOf(context: OperationContext, id: string): Promise<OutcomeMetric> {
  return new OutcomeMetric(await present(context.loaders.outcomeMetric.byId.load(id)));
}

async function organisationOf(context: OperationContext, id: string): Promise<Organisation> {
  return new Organisation(await present(context.loaders.organisation.byId.load(id)));
}
