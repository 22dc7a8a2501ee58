import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import { whenThere, type MaybePromise } from "../../db/maybe-promise";
import { Link } from "../link/link.type";
import { LogicModelVersion } from "../logic-model/logic-model-version.type";
import type { ModelStructure } from "../logic-model/structure/model-structure";
import { LogicModelNode } from "./logic-model-node.type";
import { toLogicModelNode } from "./node-layers.type";
import { layerRank } from "./node-layer";
import { NodePlace, Placement } from "./node-place.type";

@Resolver(() => LogicModelNode)
export class NodeStructureResolver {
  @FieldResolver(() => LogicModelVersion, { description: "The version that it is a box of." })
  async version(
    @Ctx() context: OperationContext,
    @Root() node: LogicModelNode,
  ): Promise<LogicModelVersion> {
    const { byId } = context.loaders.modelVersion;
    return new LogicModelVersion(await present(byId.load(node.row.modelVersionId)));
  }

  @FieldResolver(() => NodePlace, {
    description: "Where it is on a canvas: where somebody put it, else where a layout puts it.",
  })
  place(@Ctx() context: OperationContext, @Root() node: LogicModelNode): MaybePromise<NodePlace> {
    const { x, y, id } = node.row;
    if (x !== null && y !== null) return new NodePlace({ x, y });
    return whenThere(structureOf(context, node), ({ places }) => new NodePlace(places.get(id)!));
  }

  @FieldResolver(() => Placement, { description: "Whether somebody put it at its `place`." })
  placement(@Root() node: LogicModelNode): Placement {
    return node.row.x === null ? Placement.COMPUTED : Placement.GIVEN;
  }

  @FieldResolver(() => [Link], { description: "The arrows from it: what it leads to, and why." })
  leadsTo(@Ctx() context: OperationContext, @Root() node: LogicModelNode): MaybePromise<Link[]> {
    return whenThere(structureOf(context, node), ({ graph }) =>
      graph.linksFrom(node.row.id).map((link) => new Link(link)),
    );
  }

  @FieldResolver(() => [Link], { description: "The arrows to it: what leads to it, and why." })
  ledToBy(@Ctx() context: OperationContext, @Root() node: LogicModelNode): MaybePromise<Link[]> {
    return whenThere(structureOf(context, node), ({ graph }) =>
      graph.linksTo(node.row.id).map((link) => new Link(link)),
    );
  }

  @FieldResolver(() => [LogicModelNode], {
    description: "Everything that leads to it, however indirectly, from inputs on; itself not.",
  })
  upstream(
    @Ctx() context: OperationContext,
    @Root() node: LogicModelNode,
  ): MaybePromise<LogicModelNode[]> {
    return whenThere(structureOf(context, node), (structure) =>
      toNodes(structure, structure.graph.upstream(node.row.id)),
    );
  }

  @FieldResolver(() => [LogicModelNode], {
    description: "Everything that it leads to, however indirectly, final outcomes last.",
  })
  downstream(
    @Ctx() context: OperationContext,
    @Root() node: LogicModelNode,
  ): MaybePromise<LogicModelNode[]> {
    return whenThere(structureOf(context, node), (structure) =>
      toNodes(structure, structure.graph.downstream(node.row.id)),
    );
  }
}

function structureOf(
  context: OperationContext,
  node: LogicModelNode,
): MaybePromise<ModelStructure> {
  return context.loaders.contents.structure(node.row.modelVersionId);
}

/** The boxes with these keys, by layer, in each layer oldest first. */
function toNodes(structure: ModelStructure, ids: ReadonlySet<string>): LogicModelNode[] {
  const rows = [...structure.nodes.values()].filter((row) => ids.has(row.id));
  rows.sort((a, b) => layerRank(a.layer) - layerRank(b.layer));
  return rows.map(toLogicModelNode);
}
