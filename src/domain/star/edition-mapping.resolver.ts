import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import type { Connection } from "../../graphql/connection";
import { decodeId, decodeOptionalId } from "../../graphql/global-id";
import { listConnection } from "../../graphql/list";
import { mutate } from "../../graphql/mutate";
import {
  DeclareEditionMappingInput,
  DeclareEditionMappingResult,
  EditionMappingsArgs,
  EditionMappingSuccess,
} from "./edition-mapping.inputs";
import { editionMappings } from "./edition-mapping.repository";
import { declareEditionMapping } from "./edition-mapping.service";
import {
  EditionMapping,
  EditionMappingArea,
  EditionMappingConnection,
  toEditionMapping,
} from "./edition-mapping.type";
import { Star, StarArea } from "./star.type";

@Resolver(() => EditionMapping)
export class EditionMappingResolver {
  @Requires("star.read")
  @Query(() => EditionMappingConnection, {
    description: "Declarations that areas of two Stars may be read as each other, oldest first.",
  })
  editionMappings(
    @Ctx() context: OperationContext,
    @Args(() => EditionMappingsArgs) args: EditionMappingsArgs,
  ): Promise<Connection<EditionMapping>> {
    const list = editionMappings(decodeOptionalId("star", args.star));
    return listConnection(context, list, null, args, toEditionMapping);
  }

  @FieldResolver(() => Star, { description: "The Star whose readings may be read as the other's." })
  async from(@Ctx() context: OperationContext, @Root() mapping: EditionMapping): Promise<Star> {
    return new Star(await present(context.loaders.star.byId.load(mapping.row.fromStarId)));
  }

  @FieldResolver(() => Star, { description: "The Star that they may be read as." })
  async to(@Ctx() context: OperationContext, @Root() mapping: EditionMapping): Promise<Star> {
    return new Star(await present(context.loaders.star.byId.load(mapping.row.toStarId)));
  }

  @FieldResolver(() => [EditionMappingArea], { description: "Its pairs, in the order of `from`." })
  async areas(
    @Ctx() context: OperationContext,
    @Root() mapping: EditionMapping,
  ): Promise<EditionMappingArea[]> {
    const pairs = await context.loaders.editionMapping.areas.load(mapping.row.id);
    const area = async (id: string): Promise<StarArea> =>
      new StarArea(await present(context.loaders.star.areaById.load(id)));
    return Promise.all(
      pairs.map(async (pair) => {
        const [from, to] = await Promise.all([area(pair.fromAreaId), area(pair.toAreaId)]);
        return new EditionMappingArea(from, to);
      }),
    );
  }

  @Requires("star.define")
  @Mutation(() => DeclareEditionMappingResult, {
    description: "Declares that areas of two Stars may be read as each other, and why.",
  })
  declareEditionMapping(
    @Ctx() context: OperationContext,
    @Arg("input", () => DeclareEditionMappingInput, { description: "Which areas of which Stars." })
    input: DeclareEditionMappingInput,
  ) {
    const fromStarId = decodeId("star", input.from);
    const toStarId = decodeId("star", input.to);
    const { areas, reason } = input;
    return mutate(context, {
      name: "declareEditionMapping",
      input,
      work: (session) => declareEditionMapping(session, { fromStarId, toStarId, areas, reason }),
      answer: async (id) => {
        const row = await present(context.loaders.editionMapping.byId.load(id));
        return new EditionMappingSuccess(new EditionMapping(row));
      },
    });
  }
}

@Resolver(() => Star)
export class StarEditionMappingsResolver {
  @FieldResolver(() => [EditionMapping], {
    description: "Declared mappings of areas that begin or end at this Star, oldest first.",
  })
  async editionMappings(
    @Ctx() context: OperationContext,
    @Root() star: Star,
  ): Promise<EditionMapping[]> {
    const rows = await context.loaders.editionMapping.byStar.load(star.row.id);
    return rows.map(toEditionMapping);
  }
}
