import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import { Contract } from "../contract/contract.type";
import { cautionOf } from "./caution-of";
import { OutcomeMetric } from "./outcome-metric.type";
import { PriceCaution, RateMetric } from "./rate-metric.type";

@Resolver(() => OutcomeMetric)
export class OutcomeMetricResolver {
  @FieldResolver(() => Contract, { description: "The contract that pays for it." })
  async contract(
    @Ctx() context: OperationContext,
    @Root() { row }: OutcomeMetric,
  ): Promise<Contract> {
    return new Contract(await present(context.loaders.contract.byId.load(row.contractId)));
  }

  @FieldResolver(() => String, { description: "What it is, as the last version that has it says." })
  async title(@Ctx() context: OperationContext, @Root() { row }: OutcomeMetric): Promise<string> {
    const history = await context.loaders.outcomeMetric.history.load(row.id);
    return history.at(-1)?.title ?? row.reference;
  }

  @FieldResolver(() => [RateMetric], {
    description: "What each version of the card that has it says of it, oldest first.",
  })
  async history(
    @Ctx() context: OperationContext,
    @Root() { row }: OutcomeMetric,
  ): Promise<RateMetric[]> {
    const history = await context.loaders.outcomeMetric.history.load(row.id);
    return history.map((metric) => new RateMetric(metric));
  }

  @FieldResolver(() => PriceCaution, {
    nullable: true,
    description:
      "What to bear in mind where its price sits on Star scores, as the last version that has it " +
      "says; null for others.",
  })
  async caution(
    @Ctx() context: OperationContext,
    @Root() { row }: OutcomeMetric,
  ): Promise<PriceCaution | null> {
    const history = await context.loaders.outcomeMetric.history.load(row.id);
    const last = history.at(-1);
    return last ? cautionOf(context, last) : null;
  }
}
