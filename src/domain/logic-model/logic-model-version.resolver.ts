import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import { whenThere, type MaybePromise } from "../../db/maybe-promise";
import { decodeId } from "../../graphql/global-id";
import { Link } from "../link/link.type";
import { Mapping } from "../mapping/mapping.type";
import { LogicModelNode } from "../node/logic-model-node.type";
import { isOutcome, LAYERS } from "../node/node-layer";
import { toLogicModelNode } from "../node/node-layers.type";
import { NodeLayer } from "../node/node.entity";
import { Outcome } from "../node/outcome.type";
import { LogicModelVersion } from "./logic-model-version.type";
import { LogicModel } from "./logic-model.type";

@Resolver(() => LogicModelVersion)
export class LogicModelVersionResolver {
  @Requires("model.read")
  @Query(() => LogicModelVersion, {
    nullable: true,
    description: "One version of a logic model by its id; null when there is none.",
  })
  async logicModelVersion(
    @Ctx() context: OperationContext,
    @Arg("id", () => ID, { description: "Its id, `lmv_…`." }) id: string,
  ): Promise<LogicModelVersion | null> {
    const row = await context.loaders.modelVersion.byId.load(decodeId("modelVersion", id));
    return row && new LogicModelVersion(row);
  }

  @FieldResolver(() => LogicModel, { description: "The model that this is a version of." })
  async logicModel(
    @Ctx() context: OperationContext,
    @Root() version: LogicModelVersion,
  ): Promise<LogicModel> {
    const { byId } = context.loaders.logicModel;
    return new LogicModel(await present(byId.load(version.row.logicModelId)));
  }

  @FieldResolver(() => LogicModelVersion, {
    nullable: true,
    description: "The version that this one began as a copy of; null where it began with nothing.",
  })
  async copiedFrom(
    @Ctx() context: OperationContext,
    @Root() version: LogicModelVersion,
  ): Promise<LogicModelVersion | null> {
    if (version.row.copiedFromId === null) return null;
    const row = await context.loaders.modelVersion.byId.load(version.row.copiedFromId);
    return row && new LogicModelVersion(row);
  }

  @FieldResolver(() => [LogicModelNode], {
    description: "Its boxes, from inputs to final outcomes, in each layer oldest first.",
  })
  nodes(
    @Ctx() context: OperationContext,
    @Root() version: LogicModelVersion,
    @Arg("layer", () => NodeLayer, { nullable: true, description: "Only boxes of this layer." })
    layer?: NodeLayer | null,
  ): MaybePromise<LogicModelNode[]> {
    const layers = layer == null ? LAYERS : [layer];
    return nodesIn(context, version, layers);
  }

  @FieldResolver(() => [Outcome], {
    description: "Its outcomes, interim before final, in each layer oldest first.",
  })
  outcomes(
    @Ctx() context: OperationContext,
    @Root() version: LogicModelVersion,
  ): MaybePromise<LogicModelNode[]> {
    return nodesIn(context, version, LAYERS.filter(isOutcome));
  }

  @FieldResolver(() => [Link], { description: "Its arrows, in the order they were first drawn." })
  links(
    @Ctx() context: OperationContext,
    @Root() version: LogicModelVersion,
  ): MaybePromise<Link[]> {
    return whenThere(context.loaders.contents.links(version.row.id), (rows) =>
      rows.map((row) => new Link(row)),
    );
  }

  @FieldResolver(() => [Mapping], { description: "The Star areas bound to its outcomes." })
  mappings(
    @Ctx() context: OperationContext,
    @Root() version: LogicModelVersion,
  ): MaybePromise<Mapping[]> {
    return whenThere(context.loaders.contents.mappings(version.row.id), (rows) =>
      rows.map((row) => new Mapping(row)),
    );
  }
}

/** Boxes of some layers, in their order. */
function nodesIn(
  context: OperationContext,
  version: LogicModelVersion,
  layers: readonly NodeLayer[],
): MaybePromise<LogicModelNode[]> {
  return whenThere(context.loaders.contents.nodes(version.row.id), (rows) =>
    layers.flatMap((one) => rows.filter((row) => row.layer === one).map(toLogicModelNode)),
  );
}
