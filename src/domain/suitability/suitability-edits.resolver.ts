import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import { decodeId, decodeOptionalId } from "../../graphql/global-id";
import { mutate } from "../../graphql/mutate";
import {
  AnswerSuitabilityInput,
  AnswerSuitabilityResult,
  ConcludeSuitabilityReviewInput,
  ConcludeSuitabilityReviewResult,
  OpenSuitabilityReviewInput,
  OpenSuitabilityReviewResult,
  SuitabilityReviewSuccess,
} from "./suitability.inputs";
import {
  answerSuitability,
  concludeSuitabilityReview,
  openSuitabilityReview,
} from "./suitability.service";
import { SuitabilityReview } from "./suitability.type";

@Resolver()
export class SuitabilityEditsResolver {
  @Requires("suitability.answer")
  @Mutation(() => OpenSuitabilityReviewResult, {
    description:
      "Opens a review of whether a Star is right for a service, for both sides to answer. To be " +
      "done before the Star is specified in a contract.",
  })
  openSuitabilityReview(
    @Ctx() context: OperationContext,
    @Arg("input", () => OpenSuitabilityReviewInput, { description: "Which Star, which service." })
    input: OpenSuitabilityReviewInput,
  ) {
    const serviceId = decodeId("service", input.service);
    const starId = decodeId("star", input.star);
    return mutate(context, {
      name: "openSuitabilityReview",
      input,
      work: (session) => openSuitabilityReview(session, { serviceId, starId }),
      answer: (id) => success(context, id),
    });
  }

  @Requires("suitability.answer")
  @Mutation(() => AnswerSuitabilityResult, {
    description:
      "Answers some or all criteria of a review for the own organisation, each with its grounds. " +
      "The latest answer counts, and those before stay readable.",
  })
  answerSuitability(
    @Ctx() context: OperationContext,
    @Arg("input", () => AnswerSuitabilityInput, { description: "The answers." })
    input: AnswerSuitabilityInput,
  ) {
    const given = {
      reviewId: decodeId("suitabilityReview", input.review),
      organisationId: decodeOptionalId("organisation", input.organisation) ?? null,
      answers: input.answers,
    };
    return mutate(context, {
      name: "answerSuitability",
      input,
      work: (session) => answerSuitability(session, given),
      answer: (id) => success(context, id),
    });
  }

  @Requires("suitability.conclude")
  @Mutation(() => ConcludeSuitabilityReviewResult, {
    description:
      "Concludes a review that both sides answered, by the rule that its conclusions name. It " +
      "counts for twelve months.",
  })
  concludeSuitabilityReview(
    @Ctx() context: OperationContext,
    @Arg("input", () => ConcludeSuitabilityReviewInput, { description: "Which review." })
    input: ConcludeSuitabilityReviewInput,
  ) {
    const { version, note } = input;
    const reviewId = decodeId("suitabilityReview", input.review);
    return mutate(context, {
      name: "concludeSuitabilityReview",
      input,
      work: (session) => concludeSuitabilityReview(session, { reviewId, version, note }),
      answer: (id) => success(context, id),
    });
  }
}

async function success(context: OperationContext, id: string): Promise<SuitabilityReviewSuccess> {
  const row = await present(context.loaders.suitability.byId.load(id));
  return new SuitabilityReviewSuccess(new SuitabilityReview(row));
}
