import { GraphQLError } from "graphql";
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import { orBadInput } from "../../graphql/or-bad-input";
import { PeriodInput } from "../../graphql/period.type";
import { Contract } from "../contract/contract.type";
import { OutcomeMetric } from "../rate-card/outcome-metric.type";
import { ClaimCount } from "./claim-counts.type";
import { ClaimSignal, ClaimSignalsArgs } from "./claim-signals.type";

@Resolver(() => Contract)
export class ContractClaimFiguresResolver {
  @Requires("payment.read")
  @FieldResolver(() => [ClaimCount], {
    description:
      "Claims and different people claimed for, by metric and state, where there are any. Who sees " +
      "claims counts those; investors, evaluators and analysts are told totals as they stood at the " +
      "end of a month by which enough people were new, those about too few withheld.",
  })
  async claimCounts(
    @Ctx() context: OperationContext,
    @Root() { row }: Contract,
    @Arg("period", () => PeriodInput, {
      nullable: true,
      description: "Only what was achieved in these days; not for who is told totals only.",
    })
    period?: PeriodInput | null,
  ): Promise<ClaimCount[]> {
    const counts = context.loaders.claim.counts(period ?? null).load(row.id);
    return (await orBadInput(counts)).map((count) => new ClaimCount(count));
  }

  @Requires("payment.read")
  @FieldResolver(() => [ClaimSignal], {
    description:
      "What about claims paid by Star scores is worth a question: money that depends on scores " +
      "invites them to drift towards it. Everything that is looked at is listed, notable or not, for " +
      "each metric that is bound to a Star. For who may see figures about enough people only, as of " +
      "the end of a month by which enough people were new.",
  })
  async claimSignals(
    @Ctx() context: OperationContext,
    @Root() { row }: Contract,
    @Args(() => ClaimSignalsArgs) { period, minimum }: ClaimSignalsArgs,
  ): Promise<ClaimSignal[]> {
    if (minimum < 1) {
      throw new GraphQLError("`minimum` is 1 or more: a figure needs somebody.", {
        extensions: { code: "BAD_USER_INPUT" },
      });
    }
    const request = { period: period ?? null, minimum };
    const signals = await orBadInput(context.loaders.claim.signals(request).load(row.id));
    return signals.map((signal) => new ClaimSignal(signal));
  }
}

@Resolver(() => ClaimCount)
export class ClaimCountResolver {
  @FieldResolver(() => OutcomeMetric, { description: "What was claimed." })
  metric(@Ctx() context: OperationContext, @Root() { data }: ClaimCount): Promise<OutcomeMetric> {
    return metric(context, data.metricId);
  }
}

@Resolver(() => ClaimSignal)
export class ClaimSignalResolver {
  @FieldResolver(() => OutcomeMetric, { description: "The metric whose claims it is about." })
  metric(@Ctx() context: OperationContext, @Root() { data }: ClaimSignal): Promise<OutcomeMetric> {
    return metric(context, data.metricId);
  }
}

async function metric(context: OperationContext, key: string): Promise<OutcomeMetric> {
  return new OutcomeMetric(await present(context.loaders.outcomeMetric.byId.load(key)));
}
