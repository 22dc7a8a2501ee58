import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { OperationContext } from "../../context";
import { whenThere, type MaybePromise } from "../../db/maybe-promise";
import { LogicModelNode } from "../node/logic-model-node.type";
import { Indicator } from "./indicator.type";

@Resolver(() => LogicModelNode)
export class NodeIndicatorsResolver {
  @FieldResolver(() => [Indicator], { description: "How you would know, oldest first." })
  indicators(
    @Ctx() context: OperationContext,
    @Root() { row }: LogicModelNode,
  ): MaybePromise<Indicator[]> {
    return whenThere(context.loaders.contents.indicatorsOf(row), (rows) =>
      rows.map((indicator) => new Indicator(indicator)),
    );
  }
}
