import { Field, ID, InputType, ObjectType } from "type-graphql";
import { TellsOf } from "../../audit/person-level";
import { MutationInput } from "../../graphql/mutation.inputs";
import { resultUnion } from "../../graphql/problems.type";
import type { HeldAbout } from "./held-about";
import { heldPage } from "./held-page";
import { toJson } from "./subject-access.service";

@InputType({ description: "Somebody asked what is held about them." })
export class PrepareSubjectAccessInput extends MutationInput {
  @Field(() => ID, { description: "Who." })
  serviceUser!: string;
}

@ObjectType({
  description:
    "Everything that is held about a person, for you to check (it may name other people) and to hand " +
    "to them.",
})
@TellsOf<PrepareSubjectAccessSuccess>("service_user", ({ held }) => ({
  serviceUsers: [held.person.id],
}))
export class PrepareSubjectAccessSuccess {
  constructor(readonly held: HeldAbout) {}

  @Field(() => String, { description: "For programs: JSON." })
  get json(): string {
    return toJson(this.held);
  }

  @Field(() => String, {
    description: "For people: a page of HTML that opens without the network.",
  })
  get document(): string {
    return heldPage(this.held);
  }
}

export const PrepareSubjectAccessResult = resultUnion(
  "PrepareSubjectAccess",
  PrepareSubjectAccessSuccess,
);
