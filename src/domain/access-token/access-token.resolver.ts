import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import { PageArgs, type Connection } from "../../graphql/connection";
import { decodeId } from "../../graphql/global-id";
import { listConnection } from "../../graphql/list";
import { mutate } from "../../graphql/mutate";
import { Organisation } from "../organisation/organisation.type";
import { CurrentViewer } from "../viewer/viewer.type";
import {
  CreateAccessTokenInput,
  CreateAccessTokenResult,
  CreateAccessTokenSuccess,
  RevokeAccessTokenInput,
  RevokeAccessTokenResult,
  RevokeAccessTokenSuccess,
} from "./access-token.inputs";
import { accessTokensOf, accessTokensOfOrganisation } from "./access-token.repository";
import { createAccessToken, revokeAccessToken } from "./access-token.service";
import { AccessToken, AccessTokenConnection, toAccessToken } from "./access-token.type";

@Resolver()
export class AccessTokenResolver {
  @Requires("token.manage")
  @Mutation(() => CreateAccessTokenResult, {
    description:
      "Makes an access token for a program of yours. For whoever signed in with a browser: no token " +
      "makes another.",
  })
  createAccessToken(
    @Ctx() context: OperationContext,
    @Arg("input", () => CreateAccessTokenInput, { description: "What it is for." })
    input: CreateAccessTokenInput,
  ) {
    return mutate(context, {
      name: "createAccessToken",
      input: {},
      work: (session) => createAccessToken(session, input),
      answer: async ({ id, token }) => new CreateAccessTokenSuccess(await load(context, id), token),
    });
  }

  @Requires("token.manage")
  @Mutation(() => RevokeAccessTokenResult, {
    description:
      "Ends an access token at once: your own, or that of somebody whose organisation you administer.",
  })
  revokeAccessToken(
    @Ctx() context: OperationContext,
    @Arg("input", () => RevokeAccessTokenInput, { description: "Which one." })
    input: RevokeAccessTokenInput,
  ) {
    const id = decodeId("accessToken", input.accessToken);
    return mutate(context, {
      name: "revokeAccessToken",
      input,
      work: (session) => revokeAccessToken(session, id),
      answer: async () => new RevokeAccessTokenSuccess(await load(context, id)),
    });
  }
}

@Resolver(() => CurrentViewer)
export class ViewerAccessTokensResolver {
  @FieldResolver(() => AccessTokenConnection, {
    description: "Your own access tokens, the newest first; those that ended, too.",
  })
  accessTokens(
    @Ctx() context: OperationContext,
    @Root() { subject }: CurrentViewer,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<AccessToken>> {
    return listConnection(context, accessTokensOf(subject), null, args, toAccessToken);
  }
}

@Resolver(() => Organisation)
export class OrganisationAccessTokensResolver {
  @FieldResolver(() => AccessTokenConnection, {
    description:
      "Access tokens of the people who hold a role in it, the newest first: for its administrators; " +
      "others find their own at the most.",
  })
  accessTokens(
    @Ctx() context: OperationContext,
    @Root() { row }: Organisation,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<AccessToken>> {
    return listConnection(context, accessTokensOfOrganisation(), row.id, args, toAccessToken);
  }
}

async function load(context: OperationContext, id: string): Promise<AccessToken> {
  return new AccessToken(await present(context.loaders.accessToken.byId.load(id)));
}
