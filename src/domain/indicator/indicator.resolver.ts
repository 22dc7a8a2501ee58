import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { found, present } from "../../db/loaders";
import { whenThere, type MaybePromise } from "../../db/maybe-promise";
import { decodeId } from "../../graphql/global-id";
import { LogicModelNode } from "../node/logic-model-node.type";
import { toLogicModelNode } from "../node/node-layers.type";
import { StarArea } from "../star/star.type";
import { Indicator } from "./indicator.type";

@Resolver(() => Indicator)
export class IndicatorResolver {
  @Requires("model.read")
  @Query(() => Indicator, {
    nullable: true,
    description: "One indicator of one version of a logic model; null when there is none.",
  })
  async indicator(
    @Ctx() context: OperationContext,
    @Arg("id", () => ID, { description: "Its id." }) id: string,
  ): Promise<Indicator | null> {
    const row = await context.loaders.indicator.byId.load(decodeId("indicator", id));
    return row && new Indicator(row);
  }

  @FieldResolver(() => LogicModelNode, { description: "The box that it measures." })
  node(@Ctx() context: OperationContext, @Root() { row }: Indicator): MaybePromise<LogicModelNode> {
    return whenThere(context.loaders.contents.node(row, row.nodeId), (node) =>
      toLogicModelNode(found(node)),
    );
  }

  @FieldResolver(() => StarArea, {
    nullable: true,
    description: "The Star area whose scores it counts; null where its number is no Star score.",
  })
  async starArea(
    @Ctx() context: OperationContext,
    @Root() { row }: Indicator,
  ): Promise<StarArea | null> {
    if (row.starAreaId === null) return null;
    return new StarArea(await present(context.loaders.star.areaById.load(row.starAreaId)));
  }
}
