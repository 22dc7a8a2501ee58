import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import type { Scope } from "../../auth/viewer";
import { MutationInput } from "../../graphql/mutation.inputs";
import { resultUnion } from "../../graphql/problems.type";
import { AccessScope } from "../viewer/access-scope";
import { AccessToken } from "./access-token.type";

// No idempotency key: a repeat could only answer with the token if it were kept.
@InputType({ description: "An access token to make, for a program of your own." })
export class CreateAccessTokenInput {
  @Field(() => String, {
    description: "What it is for, 1 to 100 characters, e.g. “Monthly figures”.",
  })
  name!: string;

  @Field(() => [AccessScope], { description: "What it is to allow; nothing that you may not." })
  scopes!: Scope[];

  @Field(() => Int, {
    defaultValue: 90,
    description: "Days for which it is in force, 1 to 366.",
  })
  days!: number;
}

@InputType({ description: "An access token to end." })
export class RevokeAccessTokenInput extends MutationInput {
  @Field(() => ID, { description: "Which one." })
  accessToken!: string;
}

@ObjectType({ description: "A new access token." })
export class CreateAccessTokenSuccess {
  constructor(accessToken: AccessToken, token: string) {
    this.accessToken = accessToken;
    this.token = token;
  }

  @Field(() => AccessToken, { description: "What is kept of it." })
  readonly accessToken: AccessToken;

  @Field(() => String, {
    description:
      "The token, `gtt_…`: keep it like a password. It is shown here and never again. Programs send " +
      "it as `Authorization: Bearer gtt_…`.",
  })
  readonly token: string;
}

@ObjectType({ description: "The access token, which lets nobody in any more." })
export class RevokeAccessTokenSuccess {
  constructor(accessToken: AccessToken) {
    this.accessToken = accessToken;
  }

  @Field(() => AccessToken, { description: "The access token as it is now." })
  readonly accessToken: AccessToken;
}

export const CreateAccessTokenResult = resultUnion("CreateAccessToken", CreateAccessTokenSuccess);
export const RevokeAccessTokenResult = resultUnion("RevokeAccessToken", RevokeAccessTokenSuccess);
