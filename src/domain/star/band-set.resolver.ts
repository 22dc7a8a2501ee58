import { Arg, Args, Ctx, Mutation, Query, Resolver } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import { PageArgs, type Connection } from "../../graphql/connection";
import { listConnection } from "../../graphql/list";
import { mutate } from "../../graphql/mutate";
import { BandSetSuccess, CreateBandSetInput, CreateBandSetResult } from "./band-set.inputs";
import { BAND_SETS } from "./band-set.repository";
import { createBandSet } from "./band-set.service";
import { BandSet, BandSetConnection, toBandSet } from "./band-set.type";

@Resolver(() => BandSet)
export class BandSetResolver {
  @Requires("star.read")
  @Query(() => BandSetConnection, {
    description: "Words for sizes of change, in the order of their names.",
  })
  bandSets(
    @Ctx() context: OperationContext,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<BandSet>> {
    return listConnection(context, BAND_SETS, null, args, toBandSet);
  }

  @Requires("star.define")
  @Mutation(() => CreateBandSetResult, { description: "Enters words for sizes of change." })
  createBandSet(
    @Ctx() context: OperationContext,
    @Arg("input", () => CreateBandSetInput, { description: "The words and their ranges." })
    input: CreateBandSetInput,
  ) {
    return mutate(context, {
      name: "createBandSet",
      input,
      work: (session) => createBandSet(session, input),
      answer: async (id) => {
        const row = await present(context.loaders.bandSet.byId.load(id));
        return new BandSetSuccess(new BandSet(row));
      },
    });
  }
}
