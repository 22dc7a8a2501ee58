import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import { toLogicModelNode } from "../node/node-layers.type";
import { Outcome } from "../node/outcome.type";
import type { LogicModelNode } from "../node/logic-model-node.type";
import { OutcomeTheme } from "./outcome-theme.type";
import { PersonalOutcomeReview } from "./personal-outcome-review.type";
import { PersonalOutcome } from "./personal-outcome.type";

@Resolver(() => PersonalOutcome)
export class PersonalOutcomeResolver {
  @FieldResolver(() => OutcomeTheme, {
    nullable: true,
    description: "The theme that it is told by; null: none was chosen.",
  })
  async theme(
    @Ctx() context: OperationContext,
    @Root() { row }: PersonalOutcome,
  ): Promise<OutcomeTheme | null> {
    if (row.themeId === null) return null;
    const { themeById } = context.loaders.wayThrough;
    return new OutcomeTheme(await present(themeById.load(row.themeId)));
  }

  @FieldResolver(() => [Outcome], {
    description: "The outcomes of the logic model that it leads to, as last published.",
  })
  async outcomes(
    @Ctx() context: OperationContext,
    @Root() { row }: PersonalOutcome,
  ): Promise<LogicModelNode[]> {
    const nodes = await context.loaders.wayThrough.nodes.load(row.id);
    return nodes.map(toLogicModelNode);
  }

  @FieldResolver(() => [PersonalOutcomeReview], {
    description: "How far it was reached, earliest review first.",
  })
  async reviews(
    @Ctx() context: OperationContext,
    @Root() { row }: PersonalOutcome,
  ): Promise<PersonalOutcomeReview[]> {
    const reviews = await context.loaders.wayThrough.reviews.load(row.id);
    return reviews.map((review) => new PersonalOutcomeReview(review));
  }

  @FieldResolver(() => PersonalOutcome, {
    nullable: true,
    description: "The one whose place it took; null: it is the first.",
  })
  replaces(
    @Ctx() context: OperationContext,
    @Root() { row }: PersonalOutcome,
  ): Promise<PersonalOutcome | null> {
    return outcomeOf(context, row.replacesId);
  }

  @FieldResolver(() => PersonalOutcome, {
    nullable: true,
    description: "The one that took its place; null while it is in force.",
  })
  replacedBy(
    @Ctx() context: OperationContext,
    @Root() { row }: PersonalOutcome,
  ): Promise<PersonalOutcome | null> {
    return outcomeOf(context, row.replacedById);
  }
}

async function outcomeOf(
  context: OperationContext,
  id: string | null,
): Promise<PersonalOutcome | null> {
  if (id === null) return null;
  const { outcomeById } = context.loaders.wayThrough;
  return new PersonalOutcome(await present(outcomeById.load(id)));
}
