import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { decodeId } from "../../graphql/global-id";
import { mutate } from "../../graphql/mutate";
import { DEFAULT_POLICY } from "../../disclosure/policy";
import { keptFacts } from "../kept-facts";
import {
  EraseServiceUserInput,
  EraseServiceUserResult,
  EraseServiceUserSuccess,
} from "./erasure.inputs";
import { eraseServiceUser } from "./erasure.service";

@Resolver()
export class ErasureResolver {
  @Requires("person.erase")
  @Mutation(() => EraseServiceUserResult, {
    description:
      "Erases a person with everything that is held about them: for good. What is left is a mark by " +
      "which a later import knows not to bring them back.",
  })
  eraseServiceUser(
    @Ctx() context: OperationContext,
    @Arg("input", () => EraseServiceUserInput, { description: "Whom, why and how." })
    input: EraseServiceUserInput,
  ) {
    const { pseudonyms } = context;
    const request = { ...input, serviceUserId: decodeId("serviceUser", input.serviceUser) };
    const erasing = { pseudonyms, keptFacts: keptFacts(context.disclosure ?? DEFAULT_POLICY) };
    // What is remembered must not keep the pseudonym.
    const remembered = { ...input, confirm: pseudonyms.digest(input.confirm) };
    return mutate(context, {
      name: "eraseServiceUser",
      input: remembered,
      work: async (session) => {
        await eraseServiceUser(session, erasing, request);
        return true;
      },
      answer: async () => new EraseServiceUserSuccess(input.confirm),
    });
  }
}
