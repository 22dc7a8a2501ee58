import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import type { Connection } from "../../graphql/connection";
import { decodeId } from "../../graphql/global-id";
import { listConnection } from "../../graphql/list";
import { byIdOrReference } from "../../graphql/lookup";
import { mutate } from "../../graphql/mutate";
import {
  ChangeOrganisationInput,
  ChangeOrganisationResult,
  CreateOrganisationInput,
  CreateOrganisationResult,
  OrganisationsArgs,
  OrganisationSuccess,
} from "./organisation.inputs";
import { organisations } from "./organisation.repository";
import { changeOrganisation, createOrganisation } from "./organisation.service";
import { Organisation, OrganisationConnection, toOrganisation } from "./organisation.type";

@Resolver(() => Organisation)
export class OrganisationResolver {
  @Requires("organisation.read")
  @Query(() => Organisation, {
    nullable: true,
    description: "One organisation, by its id or its reference; null when there is none.",
  })
  async organisation(
    @Ctx() context: OperationContext,
    @Arg("id", () => ID, { nullable: true, description: "Its id." }) id?: string | null,
    @Arg("reference", () => ID, { nullable: true, description: "Its reference." })
    reference?: string | null,
  ): Promise<Organisation | null> {
    const { byId, byReference } = context.loaders.organisation;
    const row = await byIdOrReference(
      { id, reference },
      (key) => byId.load(decodeId("organisation", key)),
      (key) => byReference.load(key),
    );
    return row && new Organisation(row);
  }

  @Requires("organisation.read")
  @Query(() => OrganisationConnection, {
    description: "Organisations, in the order of their names.",
  })
  organisations(
    @Ctx() context: OperationContext,
    @Args(() => OrganisationsArgs) args: OrganisationsArgs,
  ): Promise<Connection<Organisation>> {
    return listConnection(context, organisations(args), null, args, toOrganisation);
  }

  @Requires("organisation.create")
  @Mutation(() => CreateOrganisationResult, { description: "Enters an organisation." })
  createOrganisation(
    @Ctx() context: OperationContext,
    @Arg("input", () => CreateOrganisationInput, { description: "The organisation to enter." })
    input: CreateOrganisationInput,
  ) {
    return mutate(context, {
      name: "createOrganisation",
      input,
      work: (session) => createOrganisation(session, input),
      answer: (id) => success(context, id),
    });
  }

  @Requires("organisation.change")
  @Mutation(() => ChangeOrganisationResult, { description: "Changes an organisation." })
  changeOrganisation(
    @Ctx() context: OperationContext,
    @Arg("input", () => ChangeOrganisationInput, { description: "Which, and what to change." })
    input: ChangeOrganisationInput,
  ) {
    const id = decodeId("organisation", input.organisation);
    return mutate(context, {
      name: "changeOrganisation",
      input,
      work: (session) => changeOrganisation(session, id, input.version, input.changes),
      answer: () => success(context, id),
    });
  }
}

async function success(context: OperationContext, id: string): Promise<OrganisationSuccess> {
  const row = await present(context.loaders.organisation.byId.load(id));
  return new OrganisationSuccess(new Organisation(row));
}
