import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import { decodeId } from "../../graphql/global-id";
import { mutate } from "../../graphql/mutate";
import {
  AnswerSpotCheckInput,
  AnswerSpotCheckResult,
  AskSpotCheckInput,
  AskSpotCheckResult,
  DrawSpotCheckInput,
  DrawSpotCheckResult,
  SpotCheckSuccess,
  WithdrawSpotCheckInput,
  WithdrawSpotCheckResult,
} from "./spot-check.inputs";
import {
  answerSpotCheck,
  askSpotCheck,
  drawSpotCheck,
  withdrawSpotCheck,
} from "./spot-check.service";
import { SpotCheck } from "./spot-check.type";

@Resolver()
export class SpotCheckEditsResolver {
  @Requires("spot-check.ask")
  @Mutation(() => AskSpotCheckResult, {
    description: "Asks a provider to hold a sample of readings against their case files.",
  })
  askSpotCheck(
    @Ctx() context: OperationContext,
    @Arg("input", () => AskSpotCheckInput, { description: "Of what, how many, and why." })
    input: AskSpotCheckInput,
  ) {
    const { question, period, size, seed = null } = input;
    const serviceId = decodeId("service", input.service);
    const starId = decodeId("star", input.star);
    const { policy } = context.loaders.evidenceReads;
    return mutate(context, {
      name: "askSpotCheck",
      input,
      work: (session) =>
        askSpotCheck(session, { serviceId, starId, question, period, size, seed }, policy),
      answer: (id) => success(context, id),
    });
  }

  @Requires("reading.check")
  @Mutation(() => DrawSpotCheckResult, {
    description:
      "Draws the sample of a spot check from the readings known when it was asked, leaving out those " +
      "drawn for another one or looked at in an audit that was finished by then.",
  })
  drawSpotCheck(
    @Ctx() context: OperationContext,
    @Arg("input", () => DrawSpotCheckInput, { description: "Which spot check." })
    input: DrawSpotCheckInput,
  ) {
    const id = decodeId("spotCheck", input.spotCheck);
    const { policy } = context.loaders.evidenceReads;
    return mutate(context, {
      name: "drawSpotCheck",
      input,
      work: async (session) => {
        await drawSpotCheck(session, id, policy);
        return id;
      },
      answer: () => success(context, id),
    });
  }

  @Requires("reading.check")
  @Mutation(() => AnswerSpotCheckResult, {
    description:
      "Answers a spot check once all of its sample was looked at: its findings count from then on.",
  })
  answerSpotCheck(
    @Ctx() context: OperationContext,
    @Arg("input", () => AnswerSpotCheckInput, { description: "What you say to it." })
    input: AnswerSpotCheckInput,
  ) {
    const id = decodeId("spotCheck", input.spotCheck);
    const { policy } = context.loaders.evidenceReads;
    return mutate(context, {
      name: "answerSpotCheck",
      input,
      work: (session) => answerSpotCheck(session, id, input.version, input.answer, policy),
      answer: () => success(context, id),
    });
  }

  @Requires("spot-check.ask")
  @Mutation(() => WithdrawSpotCheckResult, {
    description: "Takes a spot check back that was not answered.",
  })
  withdrawSpotCheck(
    @Ctx() context: OperationContext,
    @Arg("input", () => WithdrawSpotCheckInput, { description: "Which spot check." })
    input: WithdrawSpotCheckInput,
  ) {
    const id = decodeId("spotCheck", input.spotCheck);
    return mutate(context, {
      name: "withdrawSpotCheck",
      input,
      work: (session) => withdrawSpotCheck(session, id, input.version),
      answer: () => success(context, id),
    });
  }
}

async function success(context: OperationContext, id: string): Promise<SpotCheckSuccess> {
  const row = await present(context.loaders.readingQuality.spotCheckById.load(id));
  return new SpotCheckSuccess(new SpotCheck(row));
}
