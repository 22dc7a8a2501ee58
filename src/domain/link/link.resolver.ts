import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import { LogicModelNode } from "../node/logic-model-node.type";
import { toLogicModelNode } from "../node/node-layers.type";
import { Link } from "./link.type";

@Resolver(() => Link)
export class LinkResolver {
  @FieldResolver(() => LogicModelNode, { description: "The box that leads." })
  from(@Ctx() context: OperationContext, @Root() link: Link): Promise<LogicModelNode> {
    return nodeOf(context, link.row.fromNodeId);
  }

  @FieldResolver(() => LogicModelNode, { description: "The box that it leads to." })
  to(@Ctx() context: OperationContext, @Root() link: Link): Promise<LogicModelNode> {
    return nodeOf(context, link.row.toNodeId);
  }
}

async function nodeOf(context: OperationContext, id: string): Promise<LogicModelNode> {
  return toLogicModelNode(await present(context.loaders.node.byId.load(id)));
}
