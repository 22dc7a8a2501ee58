import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { decodeId } from "../../graphql/global-id";
import { mutate } from "../../graphql/mutate";
import {
  PrepareSubjectAccessInput,
  PrepareSubjectAccessResult,
  PrepareSubjectAccessSuccess,
} from "./subject-access.inputs";
import { collectHeld, requestSubjectAccess } from "./subject-access.service";

@Resolver()
export class SubjectAccessResolver {
  @Requires("person.export")
  @Mutation(() => PrepareSubjectAccessResult, {
    description:
      "Everything that is held about a person, as JSON and as a page to read. That it was prepared " +
      "is entered in the audit trail.",
  })
  prepareSubjectAccess(
    @Ctx() context: OperationContext,
    @Arg("input", () => PrepareSubjectAccessInput, { description: "Who." })
    input: PrepareSubjectAccessInput,
  ) {
    const id = decodeId("serviceUser", input.serviceUser);
    return mutate(context, {
      name: "prepareSubjectAccess",
      input,
      // The copy is read anew for a repeated request: it is never kept.
      work: async (session) => {
        await requestSubjectAccess(session, id);
        return true;
      },
      answer: async () => new PrepareSubjectAccessSuccess(await collectHeld(context.session, id)),
    });
  }
}
