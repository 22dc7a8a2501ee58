import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { OperationContext } from "../../context";
import { toAnswers } from "../evidence/star-evidence.resolver";
import { StarEvidence } from "../evidence/star-evidence.type";
import { IndicatorProgress } from "../indicator/progress/progress.type";
import { PackDelivery, PackIndicator, PackOutcome } from "./monitoring-pack.type";
import { answerOf, indicatorsOf, starsOfOutcome } from "./pack-reads";

@Resolver(() => PackOutcome)
export class PackOutcomeResolver {
  @FieldResolver(() => [StarEvidence], {
    description: "One answer for each Star mapped to it, from the beginning to `asOf`.",
  })
  starEvidence(
    @Ctx() context: OperationContext,
    @Root() { pack, row }: PackOutcome,
  ): Promise<StarEvidence[]> {
    return toAnswers(starsOfOutcome(context, pack, row, pack.request.asOf));
  }

  @FieldResolver(() => [StarEvidence], {
    description: "The same as it stood when the period began; empty where the pack's `before` is.",
  })
  async starEvidenceBefore(
    @Ctx() context: OperationContext,
    @Root() { pack, row }: PackOutcome,
  ): Promise<StarEvidence[]> {
    const { before } = pack;
    return before ? toAnswers(starsOfOutcome(context, pack, row, before)) : [];
  }

  @FieldResolver(() => [PackIndicator], {
    description: "Its indicators with what was measured in the period, oldest first.",
  })
  async indicators(@Ctx() context: OperationContext, @Root() { pack, row }: PackOutcome) {
    const found = await indicatorsOf(context, pack, row);
    return found.map((indicator) => new PackIndicator(pack, indicator));
  }
}

@Resolver(() => PackDelivery)
export class PackDeliveryResolver {
  @FieldResolver(() => [PackIndicator], {
    description: "Its indicators with what was measured in the period, oldest first.",
  })
  async indicators(@Ctx() context: OperationContext, @Root() { pack, row }: PackDelivery) {
    const found = await indicatorsOf(context, pack, row);
    return found.map((indicator) => new PackIndicator(pack, indicator));
  }
}

@Resolver(() => PackIndicator)
export class PackIndicatorResolver {
  @FieldResolver(() => IndicatorProgress, {
    nullable: true,
    description:
      "Of a sum that has a target for a longer time, e.g. a year: what was measured in that time so " +
      "far, and how far that is. Null for others.",
  })
  async overTargetPeriod(
    @Ctx() context: OperationContext,
    @Root() { pack, answer }: PackIndicator,
  ): Promise<IndicatorProgress | null> {
    const { longer, indicator } = answer;
    if (!longer) return null;
    const period = { start: longer.periodStart, end: longer.periodEnd };
    return new IndicatorProgress(await answerOf(context, pack, indicator, period));
  }
}
