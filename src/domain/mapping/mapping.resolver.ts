import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import { toLogicModelNode } from "../node/node-layers.type";
import { Outcome } from "../node/outcome.type";
import { StarArea } from "../star/star.type";
import { Mapping } from "./mapping.type";

@Resolver(() => Mapping)
export class MappingResolver {
  @FieldResolver(() => Outcome, { description: "The outcome whose evidence the area gives." })
  async outcome(@Ctx() context: OperationContext, @Root() mapping: Mapping): Promise<Outcome> {
    const row = await present(context.loaders.node.byId.load(mapping.row.nodeId));
    return toLogicModelNode(row) as Outcome;
  }

  @FieldResolver(() => StarArea, { description: "The area, of one edition of one Star." })
  async area(@Ctx() context: OperationContext, @Root() mapping: Mapping): Promise<StarArea> {
    const row = await present(context.loaders.star.areaById.load(mapping.row.starAreaId));
    return new StarArea(row);
  }
}

/** A field on the interface `Outcome` reaches each type that names `Outcome` in `implements`. */
@Resolver(() => Outcome)
export class OutcomeMappingsResolver {
  @FieldResolver(() => [Mapping], {
    description: "The Star areas whose readings are evidence for it, oldest first.",
  })
  async mappings(@Ctx() context: OperationContext, @Root() outcome: Outcome): Promise<Mapping[]> {
    const rows = await context.loaders.mapping.byNode.load(outcome.row.id);
    return rows.map((row) => new Mapping(row));
  }
}
