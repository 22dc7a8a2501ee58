import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { OperationContext } from "../../context";
import { Indicator } from "../indicator/indicator.type";
import { Mapping } from "../mapping/mapping.type";
import { LogicModelNode } from "../node/logic-model-node.type";
import type { PayingMetric } from "./rate-metric.repository";
import { RateMetric } from "./rate-metric.type";

const HELD =
  "Those of the rate cards in force today or later, of contracts that you see; by contract.";

@Resolver(() => LogicModelNode)
export class NodePaidByResolver {
  @FieldResolver(() => [RateMetric], {
    description:
      "What contracts pay for it, for an indicator of it, or for a Star area that is mapped to it, " +
      `in whatever version of the model. ${HELD}`,
  })
  async paidBy(
    @Ctx() context: OperationContext,
    @Root() { row }: LogicModelNode,
  ): Promise<RateMetric[]> {
    return toMetrics(await context.loaders.outcomeMetric.payingForNode(null).load(row.lineageId));
  }
}

@Resolver(() => Indicator)
export class IndicatorPaidByResolver {
  @FieldResolver(() => [RateMetric], { description: `What contracts pay for it. ${HELD}` })
  async paidBy(
    @Ctx() context: OperationContext,
    @Root() { row }: Indicator,
  ): Promise<RateMetric[]> {
    return toMetrics(await context.loaders.outcomeMetric.payingForIndicator.load(row.lineageId));
  }
}

@Resolver(() => Mapping)
export class MappingPaidByResolver {
  @FieldResolver(() => [RateMetric], {
    description: `What contracts pay for scores of its area, or of its whole Star. ${HELD}`,
  })
  async paidBy(@Ctx() context: OperationContext, @Root() { row }: Mapping): Promise<RateMetric[]> {
    return toMetrics(await context.loaders.outcomeMetric.payingForMapping.load(row.lineageId));
  }
}

const toMetrics = (rows: readonly PayingMetric[]): RateMetric[] =>
  rows.map((row) => new RateMetric(row));
