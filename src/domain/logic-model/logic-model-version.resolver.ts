import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import { decodeId } from "../../graphql/global-id";
import { Link } from "../link/link.type";
import { Mapping } from "../mapping/mapping.type";
import { LogicModelNode } from "../node/logic-model-node.type";
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
  async nodes(
    @Ctx() context: OperationContext,
    @Root() version: LogicModelVersion,
    @Arg("layer", () => NodeLayer, { nullable: true, description: "Only boxes of this layer." })
    layer?: NodeLayer | null,
  ): Promise<LogicModelNode[]> {
    const rows = await context.loaders.node.byVersion.load(version.row.id);
    const layers = layer == null ? Object.values(NodeLayer) : [layer];
    return layers.flatMap((one) => rows.filter((row) => row.layer === one).map(toLogicModelNode));
  }

  @FieldResolver(() => [Outcome], {
    description: "Its outcomes, interim before final, in each layer oldest first.",
  })
  async outcomes(
    @Ctx() context: OperationContext,
    @Root() version: LogicModelVersion,
  ): Promise<LogicModelNode[]> {
    const rows = await context.loaders.node.byVersion.load(version.row.id);
    const layers = [NodeLayer.INTERIM_OUTCOME, NodeLayer.FINAL_OUTCOME];
    return layers.flatMap((one) => rows.filter((row) => row.layer === one).map(toLogicModelNode));
  }

  @FieldResolver(() => [Link], { description: "Its arrows, in the order they were first drawn." })
  async links(
    @Ctx() context: OperationContext,
    @Root() version: LogicModelVersion,
  ): Promise<Link[]> {
    const rows = await context.loaders.link.byVersion.load(version.row.id);
    return rows.map((row) => new Link(row));
  }

  @FieldResolver(() => [Mapping], { description: "The Star areas bound to its outcomes." })
  async mappings(
    @Ctx() context: OperationContext,
    @Root() version: LogicModelVersion,
  ): Promise<Mapping[]> {
    const rows = await context.loaders.mapping.byVersion.load(version.row.id);
    return rows.map((row) => new Mapping(row));
  }
}
