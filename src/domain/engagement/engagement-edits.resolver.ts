import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import { decodeId, decodeOptionalId } from "../../graphql/global-id";
import { mutate } from "../../graphql/mutate";
import { changeEngagement, endEngagement } from "./engagement-changes.service";
import {
  ChangeEngagementInput,
  ChangeEngagementResult,
  EndEngagementInput,
  EndEngagementResult,
  EngagementSuccess,
  StartEngagementInput,
  StartEngagementResult,
} from "./engagement.inputs";
import { startEngagement } from "./engagement.service";
import { Engagement } from "./engagement.type";

@Resolver()
export class EngagementEditsResolver {
  @Requires("engagement.record")
  @Mutation(() => StartEngagementResult, {
    description: "Enters that a person's time with a service begins.",
  })
  startEngagement(
    @Ctx() context: OperationContext,
    @Arg("input", () => StartEngagementInput, {
      description: "Who, with which service, since when.",
    })
    input: StartEngagementInput,
  ) {
    const contractId = decodeId("contract", input.contract);
    const serviceId = decodeId("service", input.service);
    const { pseudonyms } = context;
    // What is remembered of a request must not tell who tries identifiers that they guessed.
    const blind = { ...input, serviceUser: pseudonyms.blind(input.serviceUser) };
    return mutate(context, {
      name: "startEngagement",
      input: blind,
      work: (session) => startEngagement(session, pseudonyms, { ...input, contractId, serviceId }),
      answer: (id) => success(context, id),
    });
  }

  @Requires("engagement.record")
  @Mutation(() => EndEngagementResult, { description: "Enters that an engagement ended, and why." })
  endEngagement(
    @Ctx() context: OperationContext,
    @Arg("input", () => EndEngagementInput, { description: "Which, when and why." })
    input: EndEngagementInput,
  ) {
    const edit = { ...input, id: decodeId("engagement", input.engagement) };
    return mutate(context, {
      name: "endEngagement",
      input,
      work: (session) => endEngagement(session, edit, input),
      answer: (id) => success(context, id),
    });
  }

  @Requires("engagement.record")
  @Mutation(() => ChangeEngagementResult, {
    description: "Corrects an engagement; what it said before is kept, with who and why.",
  })
  changeEngagement(
    @Ctx() context: OperationContext,
    @Arg("input", () => ChangeEngagementInput, { description: "Which, what to correct, and why." })
    input: ChangeEngagementInput,
  ) {
    const edit = { ...input, id: decodeId("engagement", input.engagement) };
    const serviceId = decodeOptionalId("service", input.changes.service);
    const changes = { ...input.changes, serviceId };
    return mutate(context, {
      name: "changeEngagement",
      input,
      work: (session) => changeEngagement(session, edit, changes, input.reason),
      answer: (id) => success(context, id),
    });
  }
}

async function success(context: OperationContext, id: string): Promise<EngagementSuccess> {
  const row = await present(context.loaders.engagement.byId.load(id));
  return new EngagementSuccess(new Engagement(row));
}
