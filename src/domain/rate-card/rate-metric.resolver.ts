import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import { Indicator } from "../indicator/indicator.type";
import { Mapping } from "../mapping/mapping.type";
import { LogicModelNode } from "../node/logic-model-node.type";
import { toLogicModelNode } from "../node/node-layers.type";
import { Organisation } from "../organisation/organisation.type";
import { Entitlement } from "./entitlement.type";
import { OutcomeMetric } from "./outcome-metric.type";
import { cautionOf } from "./caution-of";
import { RateCard } from "./rate-card.type";
import { titlesOf } from "./rate-metric.repository";
import { PriceCaution, Rate, RateMetric } from "./rate-metric.type";

const UNSEEN = "or where its logic model is not yours to see.";

@Resolver(() => RateMetric)
export class RateMetricResolver {
  @FieldResolver(() => RateCard, { description: "The version of the card that says so." })
  async rateCard(@Ctx() context: OperationContext, @Root() { row }: RateMetric) {
    return new RateCard(await present(context.loaders.rateCard.byId.load(row.rateCardId)));
  }

  @FieldResolver(() => OutcomeMetric, { description: "The metric through all versions." })
  async metric(@Ctx() context: OperationContext, @Root() { row }: RateMetric) {
    const { byId } = context.loaders.outcomeMetric;
    return new OutcomeMetric(await present(byId.load(row.outcomeMetricId)));
  }

  @FieldResolver(() => LogicModelNode, {
    nullable: true,
    description: `The output or outcome that it pays for; null where it pays for something else, ${UNSEEN}`,
  })
  async node(@Ctx() context: OperationContext, @Root() { row }: RateMetric) {
    const node = row.nodeId && (await context.loaders.node.byId.load(row.nodeId));
    return node ? toLogicModelNode(node) : null;
  }

  @FieldResolver(() => Indicator, {
    nullable: true,
    description:
      "The indicator that it pays for, as the newest published version has it; null where it pays " +
      `for something else, ${UNSEEN}`,
  })
  async indicator(@Ctx() context: OperationContext, @Root() { row }: RateMetric) {
    if (!row.indicatorLineageId) return null;
    const { currentOfLineage } = context.loaders.indicator;
    const indicator = await currentOfLineage.load(row.indicatorLineageId);
    return indicator && new Indicator(indicator);
  }

  @FieldResolver(() => Mapping, {
    nullable: true,
    description:
      "The mapping of a Star area that it pays for, or of whose whole Star; null where it pays for " +
      `something else, ${UNSEEN}`,
  })
  async mapping(@Ctx() context: OperationContext, @Root() { row }: RateMetric) {
    const mapping = row.mappingId && (await context.loaders.mapping.byId.load(row.mappingId));
    return mapping ? new Mapping(mapping) : null;
  }

  @FieldResolver(() => Entitlement, { description: "When a claim is earned." })
  async entitlement(
    @Ctx() context: OperationContext,
    @Root() { row }: RateMetric,
  ): Promise<Entitlement> {
    const titles = titlesOf(await context.loaders.outcomeMetric.ofCard.load(row.rateCardId));
    return new Entitlement(row.entitlement, titles);
  }

  @FieldResolver(() => PriceCaution, {
    nullable: true,
    description: "What to bear in mind where the price sits on Star scores; null for others.",
  })
  caution(
    @Ctx() context: OperationContext,
    @Root() { row }: RateMetric,
  ): Promise<PriceCaution | null> {
    return cautionOf(context, row);
  }
}

@Resolver(() => Rate)
export class RateResolver {
  @FieldResolver(() => Organisation, {
    nullable: true,
    description: "The organisation that it is for; null: all.",
  })
  async party(@Ctx() context: OperationContext, @Root() { terms }: Rate) {
    if (terms.partyId === null) return null;
    const { byId } = context.loaders.organisation;
    return new Organisation(await present(byId.load(terms.partyId)));
  }
}
