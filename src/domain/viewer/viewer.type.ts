import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Role } from "../../auth/role";
import type { Scope, SignInMethod, Viewer } from "../../auth/viewer";
import { AccessScope } from "./access-scope";

/** The ways in, as the schema names them. */
export const SignInWay = {
  SESSION: "session",
  ACCESS_TOKEN: "access-token",
  BEARER: "bearer",
  COMMAND: "command",
} as const satisfies Record<string, SignInMethod>;

registerEnumType(SignInWay, {
  name: "SignInMethod",
  description: "How somebody proved who they are.",
  valuesConfig: {
    SESSION: { description: "By signing in with a browser." },
    ACCESS_TOKEN: { description: "By one of this server's access tokens." },
    BEARER: { description: "By a bearer token of the sign-in provider." },
    COMMAND: { description: "By running a command on the server." },
  },
});

registerEnumType(Role, {
  name: "Role",
  description: "What somebody is, to an organisation, under a contract or as a worker.",
  valuesConfig: {
    ADMINISTRATOR: { description: "Manages people and what they may do; sees nobody's readings." },
    COMMISSIONER: { description: "Buys: sees what changed and for how many, never for whom." },
    PROVIDER_MANAGER: { description: "Runs services: sees their people, by pseudonym." },
    KEYWORKER: { description: "Supports people: sees the own caseload." },
    INVESTOR: { description: "Pays for outcomes in advance: sees figures of those contracts." },
    EVALUATOR: { description: "Studies what works: sees figures of those contracts." },
    ANALYST: { description: "Reads the figures that their organisation may see." },
  },
});

@ObjectType("Viewer", { description: "Who is asking: you, as this server knows you." })
export class CurrentViewer {
  constructor(readonly viewer: Viewer) {}

  @Field(() => String, {
    description: "Your stable name, as histories carry it: the sign-in provider's.",
  })
  get subject(): string {
    return this.viewer.subject;
  }

  @Field(() => String, { description: "Your name for people." })
  get name(): string {
    return this.viewer.name;
  }

  @Field(() => SignInWay, { description: "How you proved who you are." })
  get method(): SignInMethod {
    return this.viewer.method;
  }

  @Field(() => [AccessScope], { description: "What your way in allows at the most." })
  get scopes(): readonly Scope[] {
    return this.viewer.scopes;
  }
}
