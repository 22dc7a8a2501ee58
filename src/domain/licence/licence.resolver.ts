import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import type { Connection } from "../../graphql/connection";
import { decodeId, decodeOptionalId } from "../../graphql/global-id";
import { listConnection } from "../../graphql/list";
import { mutate } from "../../graphql/mutate";
import { DateScalar } from "../../graphql/scalars";
import { Organisation } from "../organisation/organisation.type";
import { Star } from "../star/star.type";
import { today } from "../today";
import {
  ChangeLicenceInput,
  ChangeLicenceResult,
  GrantLicenceInput,
  GrantLicenceResult,
  LicencesArgs,
  LicenceSuccess,
} from "./licence.inputs";
import { licences } from "./licence.repository";
import { changeLicence, grantLicence, isCurrent } from "./licence.service";
import { Licence, LicenceConnection, toLicence } from "./licence.type";

@Resolver(() => Licence)
export class LicenceResolver {
  @Requires("licence.read")
  @Query(() => LicenceConnection, {
    description: "Licences for Stars, in the order in which they begin to hold.",
  })
  licences(
    @Ctx() context: OperationContext,
    @Args(() => LicencesArgs) args: LicencesArgs,
  ): Promise<Connection<Licence>> {
    const organisationId = decodeOptionalId("organisation", args.organisation);
    const starId = decodeOptionalId("star", args.star);
    const list = licences({ organisationId, starId, on: args.on });
    return listConnection(context, list, null, args, toLicence);
  }

  @FieldResolver(() => Organisation, { description: "The organisation that holds it." })
  async organisation(
    @Ctx() context: OperationContext,
    @Root() { row }: Licence,
  ): Promise<Organisation> {
    const { byId } = context.loaders.organisation;
    return new Organisation(await present(byId.load(row.organisationId)));
  }

  @FieldResolver(() => Star, { description: "The Star that it is for: this edition alone." })
  async star(@Ctx() context: OperationContext, @Root() { row }: Licence): Promise<Star> {
    return new Star(await present(context.loaders.star.byId.load(row.starId)));
  }

  @FieldResolver(() => Boolean, { description: "Whether it holds on a day." })
  isCurrent(
    @Root() { row }: Licence,
    @Arg("on", () => DateScalar, { nullable: true, description: "The day; today if left out." })
    on?: string | null,
  ): boolean {
    return isCurrent(row, on ?? today());
  }

  @Requires("licence.manage")
  @Mutation(() => GrantLicenceResult, { description: "Enters an organisation's licence." })
  grantLicence(
    @Ctx() context: OperationContext,
    @Arg("input", () => GrantLicenceInput, { description: "Whose licence for which Star." })
    input: GrantLicenceInput,
  ) {
    const organisationId = decodeId("organisation", input.organisation);
    const starId = decodeId("star", input.star);
    const { number, validFrom, validTo } = input;
    return mutate(context, {
      name: "grantLicence",
      input,
      work: (session) =>
        grantLicence(session, { organisationId, starId, number, validFrom, validTo }),
      answer: (id) => success(context, id),
    });
  }

  @Requires("licence.manage")
  @Mutation(() => ChangeLicenceResult, { description: "Changes a licence, e.g. its last day." })
  changeLicence(
    @Ctx() context: OperationContext,
    @Arg("input", () => ChangeLicenceInput, { description: "Which, and what to change." })
    input: ChangeLicenceInput,
  ) {
    const id = decodeId("licence", input.licence);
    return mutate(context, {
      name: "changeLicence",
      input,
      work: (session) => changeLicence(session, id, input.version, input.changes),
      answer: () => success(context, id),
    });
  }
}

async function success(context: OperationContext, id: string): Promise<LicenceSuccess> {
  return new LicenceSuccess(new Licence(await present(context.loaders.licence.byId.load(id))));
}
