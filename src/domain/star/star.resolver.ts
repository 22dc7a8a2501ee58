import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import type { Connection } from "../../graphql/connection";
import { decodeId } from "../../graphql/global-id";
import { listConnection } from "../../graphql/list";
import { byIdOrNames } from "../../graphql/lookup";
import { mutate } from "../../graphql/mutate";
import {
  RegisterStarInput,
  RegisterStarResult,
  StarArgs,
  StarsArgs,
  StarSuccess,
} from "./star.inputs";
import { starKey } from "./star.loaders";
import { stars } from "./star.repository";
import { registerStar } from "./star.service";
import {
  Star,
  StarArea,
  StarConnection,
  StarStage,
  toStar,
  toStarArea,
  toStarStage,
} from "./star.type";

@Resolver(() => Star)
export class StarResolver {
  @Requires("star.read")
  @Query(() => Star, {
    nullable: true,
    description: "One Star, by its id or by its code and edition; null when there is none.",
  })
  async star(
    @Ctx() context: OperationContext,
    @Args(() => StarArgs) { id, code, edition }: StarArgs,
  ): Promise<Star | null> {
    const { byId, byCodeAndEdition } = context.loaders.star;
    const row = await byIdOrNames(
      id,
      { code, edition },
      (key) => byId.load(decodeId("star", key)),
      (...names) => byCodeAndEdition.load(starKey(...names)),
    );
    return row && new Star(row);
  }

  @Requires("star.read")
  @Query(() => StarConnection, { description: "Stars, in the order of their codes and editions." })
  stars(
    @Ctx() context: OperationContext,
    @Args(() => StarsArgs) args: StarsArgs,
  ): Promise<Connection<Star>> {
    return listConnection(context, stars(args), null, args, toStar);
  }

  @FieldResolver(() => [StarArea], { description: "Its areas, in the Star's order." })
  async areas(@Ctx() context: OperationContext, @Root() star: Star): Promise<StarArea[]> {
    return (await context.loaders.star.areas.load(star.row.id)).map(toStarArea);
  }

  @FieldResolver(() => [StarStage], { description: "Its journey of change, lowest points first." })
  async stages(@Ctx() context: OperationContext, @Root() star: Star): Promise<StarStage[]> {
    return (await context.loaders.star.stages.load(star.row.id)).map(toStarStage);
  }

  @FieldResolver(() => [Star], {
    description: "The other editions with this code, in order: each is a Star of its own.",
  })
  async editions(@Ctx() context: OperationContext, @Root() star: Star): Promise<Star[]> {
    const rows = await context.loaders.star.editions.load(star.row.code);
    return rows.filter((row) => row.id !== star.row.id).map(toStar);
  }

  @Requires("star.define")
  @Mutation(() => RegisterStarResult, {
    description: "Registers a Star from its definition. What changes later is a new edition.",
  })
  registerStar(
    @Ctx() context: OperationContext,
    @Arg("input", () => RegisterStarInput, { description: "The definition." })
    input: RegisterStarInput,
  ) {
    return mutate(context, {
      name: "registerStar",
      input,
      work: (session) => registerStar(session, input),
      answer: async (id) =>
        new StarSuccess(new Star(await present(context.loaders.star.byId.load(id)))),
    });
  }
}

@Resolver(() => StarArea)
export class StarAreaResolver {
  @FieldResolver(() => Star, { description: "The Star that it is an area of." })
  async star(@Ctx() context: OperationContext, @Root() area: StarArea): Promise<Star> {
    return new Star(await present(context.loaders.star.byId.load(area.row.starId)));
  }
}

@Resolver(() => StarStage)
export class StarStageResolver {
  @FieldResolver(() => Star, { description: "The Star whose journey it belongs to." })
  async star(@Ctx() context: OperationContext, @Root() stage: StarStage): Promise<Star> {
    return new Star(await present(context.loaders.star.byId.load(stage.row.starId)));
  }
}
