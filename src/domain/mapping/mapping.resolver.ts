import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { OperationContext } from "../../context";
import { found, present } from "../../db/loaders";
import { whenThere, type MaybePromise } from "../../db/maybe-promise";
import { toLogicModelNode } from "../node/node-layers.type";
import { Outcome } from "../node/outcome.type";
import { StarArea } from "../star/star.type";
import { Mapping } from "./mapping.type";

@Resolver(() => Mapping)
export class MappingResolver {
  @FieldResolver(() => Outcome, { description: "The outcome whose evidence the area gives." })
  outcome(@Ctx() context: OperationContext, @Root() { row }: Mapping): MaybePromise<Outcome> {
    return whenThere(
      context.loaders.contents.node(row, row.nodeId),
      (node) => toLogicModelNode(found(node)) as Outcome,
    );
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
  mappings(@Ctx() context: OperationContext, @Root() { row }: Outcome): MaybePromise<Mapping[]> {
    return whenThere(context.loaders.contents.mappingsOf(row), (rows) =>
      rows.map((mapping) => new Mapping(mapping)),
    );
  }
}
