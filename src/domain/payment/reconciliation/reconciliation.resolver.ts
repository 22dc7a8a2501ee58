import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Requires } from "../../../auth/requires";
import type { OperationContext } from "../../../context";
import { present } from "../../../db/loaders";
import { orBadInput } from "../../../graphql/or-bad-input";
import { PeriodInput } from "../../../graphql/period.type";
import { DateTimeScalar } from "../../../graphql/scalars";
import { Contract } from "../../contract/contract.type";
import { OutcomeMetric } from "../../rate-card/outcome-metric.type";
import { toPaymentQuestion } from "../calculated-payments.args";
import { ClaimBasis } from "../calculation";
import { MetricReconciliation, Reconciliation } from "./reconciliation.type";

@Resolver(() => Contract)
export class ContractReconciliationResolver {
  @Requires("payment.read")
  @FieldResolver(() => Reconciliation, {
    nullable: true,
    description:
      "From people engaged to money paid, metric by metric, with the differences explained; null " +
      "where it has no rate card yet.",
  })
  reconciliation(
    @Ctx() context: OperationContext,
    @Root() { row }: Contract,
    @Arg("period", () => PeriodInput, { description: "What was achieved in these days." })
    period: PeriodInput,
    @Arg("asOf", () => DateTimeScalar, {
      nullable: true,
      description: "As was known at this instant; default: now.",
    })
    asOf?: Date | null,
  ): Promise<Reconciliation | null> {
    const asked = async () => {
      const question = toPaymentQuestion({ period, asOf, basis: ClaimBasis.VERIFIED });
      return context.loaders.payment.reconciled(row.id, question);
    };
    return orBadInput(asked(), (shown) => shown && new Reconciliation(shown));
  }
}

@Resolver(() => MetricReconciliation)
export class MetricReconciliationResolver {
  @FieldResolver(() => OutcomeMetric, { description: "Which metric." })
  async metric(@Ctx() context: OperationContext, @Root() { shown }: MetricReconciliation) {
    const { byId } = context.loaders.outcomeMetric;
    return new OutcomeMetric(await present(byId.load(shown.tally.metricId)));
  }
}
