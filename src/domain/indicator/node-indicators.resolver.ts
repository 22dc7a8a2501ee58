import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { OperationContext } from "../../context";
import { LogicModelNode } from "../node/logic-model-node.type";
import { Indicator } from "./indicator.type";

@Resolver(() => LogicModelNode)
export class NodeIndicatorsResolver {
  @FieldResolver(() => [Indicator], { description: "How you would know, oldest first." })
  async indicators(
    @Ctx() context: OperationContext,
    @Root() { row }: LogicModelNode,
  ): Promise<Indicator[]> {
    const rows = await context.loaders.indicator.byNode.load(row.id);
    return rows.map((indicator) => new Indicator(indicator));
  }
}
