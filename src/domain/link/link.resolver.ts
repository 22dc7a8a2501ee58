import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { OperationContext } from "../../context";
import { found } from "../../db/loaders";
import { whenThere, type MaybePromise } from "../../db/maybe-promise";
import { LogicModelNode } from "../node/logic-model-node.type";
import { toLogicModelNode } from "../node/node-layers.type";
import { Link } from "./link.type";

@Resolver(() => Link)
export class LinkResolver {
  @FieldResolver(() => LogicModelNode, { description: "The box that leads." })
  from(@Ctx() context: OperationContext, @Root() link: Link): MaybePromise<LogicModelNode> {
    return nodeOf(context, link, link.row.fromNodeId);
  }

  @FieldResolver(() => LogicModelNode, { description: "The box that it leads to." })
  to(@Ctx() context: OperationContext, @Root() link: Link): MaybePromise<LogicModelNode> {
    return nodeOf(context, link, link.row.toNodeId);
  }
}

function nodeOf(
  context: OperationContext,
  { row }: Link,
  id: string,
): MaybePromise<LogicModelNode> {
  return whenThere(context.loaders.contents.node(row, id), (node) => toLogicModelNode(found(node)));
}
