import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import { decodeId, decodeOptionalId } from "../../graphql/global-id";
import { mutate } from "../../graphql/mutate";
import {
  ChangeRoleGrantInput,
  ChangeRoleGrantResult,
  GrantRoleInput,
  GrantRoleResult,
  RemovePersonInput,
  RemovePersonResult,
  RemovePersonSuccess,
  RevokeRoleGrantInput,
  RevokeRoleGrantResult,
  RoleGrantSuccess,
} from "./role-grant.inputs";
import { changeRoleGrant, grantRole, removePerson, revokeRoleGrant } from "./role-grant.service";
import { RoleGrant } from "./role-grant.type";

@Resolver()
export class RoleGrantEditsResolver {
  @Requires("role.grant")
  @Mutation(() => GrantRoleResult, {
    description: "Grants a role, as an administrator. It counts from the next request on.",
  })
  grantRole(
    @Ctx() context: OperationContext,
    @Arg("input", () => GrantRoleInput, { description: "Who is to be what, to whom." })
    input: GrantRoleInput,
  ) {
    const { subject, role, startsOn, endsOn } = input;
    const organisationId = decodeOptionalId("organisation", input.organisation);
    const contractId = decodeOptionalId("contract", input.contract);
    const workerId = decodeOptionalId("worker", input.worker);
    const wanted = { subject, role, organisationId, contractId, workerId, startsOn, endsOn };
    return mutate(context, {
      name: "grantRole",
      input,
      work: (session) => grantRole(session, wanted),
      answer: (id) => success(context, id),
    });
  }

  @Requires("role.grant")
  @Mutation(() => ChangeRoleGrantResult, { description: "Moves the last day of a role." })
  changeRoleGrant(
    @Ctx() context: OperationContext,
    @Arg("input", () => ChangeRoleGrantInput, { description: "Which role, and its new end." })
    input: ChangeRoleGrantInput,
  ) {
    const id = decodeId("roleGrant", input.roleGrant);
    return mutate(context, {
      name: "changeRoleGrant",
      input,
      work: (session) => changeRoleGrant(session, id, input.version, input.endsOn ?? null),
      answer: () => success(context, id),
    });
  }

  @Requires("role.grant")
  @Mutation(() => RevokeRoleGrantResult, {
    description:
      "Ends a role at once: from the next request on, its holder's sessions and access tokens work " +
      "for what is left to them.",
  })
  revokeRoleGrant(
    @Ctx() context: OperationContext,
    @Arg("input", () => RevokeRoleGrantInput, { description: "Which role, and why." })
    input: RevokeRoleGrantInput,
  ) {
    const id = decodeId("roleGrant", input.roleGrant);
    return mutate(context, {
      name: "revokeRoleGrant",
      input,
      work: (session) => revokeRoleGrant(session, id, input.reason),
      answer: () => success(context, id),
    });
  }

  @Requires("role.grant")
  @Mutation(() => RemovePersonResult, {
    description: "Takes somebody out of an organisation: ends every role that they hold there.",
  })
  removePerson(
    @Ctx() context: OperationContext,
    @Arg("input", () => RemovePersonInput, { description: "Who, of which organisation, and why." })
    input: RemovePersonInput,
  ) {
    const id = decodeId("organisation", input.organisation);
    return mutate(context, {
      name: "removePerson",
      input,
      work: (session) => removePerson(session, id, input.subject, input.reason),
      answer: async (ids) => {
        const { byId } = context.loaders.roleGrant;
        const rows = await Promise.all(ids.map((key) => present(byId.load(key))));
        return new RemovePersonSuccess(rows.map((row) => new RoleGrant(row)));
      },
    });
  }
}

async function success(context: OperationContext, id: string): Promise<RoleGrantSuccess> {
  const row = await present(context.loaders.roleGrant.byId.load(id));
  return new RoleGrantSuccess(new RoleGrant(row));
}
