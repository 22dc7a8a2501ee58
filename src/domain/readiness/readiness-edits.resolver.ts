import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import { decodeId, decodeOptionalId } from "../../graphql/global-id";
import { mutate } from "../../graphql/mutate";
import { changeReadinessAction, planReadinessAction } from "./readiness-action.service";
import { ReadinessAction } from "./readiness-action.type";
import { defineReadinessFramework } from "./readiness-framework.service";
import { ReadinessFramework } from "./readiness-framework.type";
import { rateReadiness } from "./readiness-rating.service";
import { closeReadinessReview, openReadinessReview } from "./readiness-review.service";
import { ReadinessReview } from "./readiness-review.type";
import {
  ChangeReadinessActionInput,
  ChangeReadinessActionResult,
  CloseReadinessReviewInput,
  CloseReadinessReviewResult,
  DefineReadinessFrameworkInput,
  DefineReadinessFrameworkResult,
  OpenReadinessReviewInput,
  OpenReadinessReviewResult,
  PlanReadinessActionInput,
  PlanReadinessActionResult,
  RateReadinessInput,
  RateReadinessResult,
  ReadinessActionSuccess,
  ReadinessFrameworkSuccess,
  ReadinessReviewSuccess,
} from "./readiness.inputs";

@Resolver()
export class ReadinessEditsResolver {
  @Requires("practice.define")
  @Mutation(() => DefineReadinessFrameworkResult, {
    description:
      "Defines an edition of a framework, for good: what changes later is another edition. The " +
      "same again changes nothing.",
  })
  defineReadinessFramework(
    @Ctx() context: OperationContext,
    @Arg("input", () => DefineReadinessFrameworkInput, { description: "The edition." })
    input: DefineReadinessFrameworkInput,
  ) {
    return mutate(context, {
      name: "defineReadinessFramework",
      input,
      work: (session) => defineReadinessFramework(session, input),
      answer: async (id) => {
        const row = await present(context.loaders.readiness.frameworkById.load(id));
        return new ReadinessFrameworkSuccess(new ReadinessFramework(row));
      },
    });
  }

  @Requires("readiness.review")
  @Mutation(() => OpenReadinessReviewResult, {
    description: "Opens a review of how ready everybody is. A contract has one open at a time.",
  })
  openReadinessReview(
    @Ctx() context: OperationContext,
    @Arg("input", () => OpenReadinessReviewInput, { description: "Of which contract." })
    input: OpenReadinessReviewInput,
  ) {
    const contractId = decodeId("contract", input.contract);
    const frameworkId = decodeOptionalId("readinessFramework", input.framework);
    return mutate(context, {
      name: "openReadinessReview",
      input,
      work: (session) => openReadinessReview(session, { ...input, contractId, frameworkId }),
      answer: (id) => review(context, id),
    });
  }

  @Requires("readiness.review")
  @Mutation(() => CloseReadinessReviewResult, {
    description: "Closes a review: what was said in it stands. Actions go on.",
  })
  closeReadinessReview(
    @Ctx() context: OperationContext,
    @Arg("input", () => CloseReadinessReviewInput, { description: "Which review." })
    input: CloseReadinessReviewInput,
  ) {
    const id = decodeId("readinessReview", input.review);
    return mutate(context, {
      name: "closeReadinessReview",
      input,
      work: (session) => closeReadinessReview(session, id, input.version, input.closedOn),
      answer: (key) => review(context, key),
    });
  }

  @Requires("readiness.rate")
  @Mutation(() => RateReadinessResult, {
    description:
      "Rates statements for an organisation of yours, each with its grounds. The latest rating of " +
      "an organisation counts; the same again changes nothing.",
  })
  rateReadiness(
    @Ctx() context: OperationContext,
    @Arg("input", () => RateReadinessInput, { description: "The ratings." })
    input: RateReadinessInput,
  ) {
    const reviewId = decodeId("readinessReview", input.review);
    const organisationId = decodeOptionalId("organisation", input.organisation);
    const { ratings } = input;
    return mutate(context, {
      name: "rateReadiness",
      input,
      work: (session) => rateReadiness(session, { reviewId, organisationId, ratings }),
      answer: (id) => review(context, id),
    });
  }

  @Requires("readiness.rate")
  @Mutation(() => PlanReadinessActionResult, {
    description: "Plans what an organisation of yours does about what a review showed.",
  })
  planReadinessAction(
    @Ctx() context: OperationContext,
    @Arg("input", () => PlanReadinessActionInput, { description: "The action." })
    input: PlanReadinessActionInput,
  ) {
    const reviewId = decodeId("readinessReview", input.review);
    const organisationId = decodeOptionalId("organisation", input.organisation);
    const { statement, title, dueOn } = input;
    return mutate(context, {
      name: "planReadinessAction",
      input,
      work: (session) =>
        planReadinessAction(session, { reviewId, organisationId, statement, title, dueOn }),
      answer: (id) => action(context, id),
    });
  }

  @Requires("readiness.rate")
  @Mutation(() => ChangeReadinessActionResult, {
    description: "Says how an action of your organisation stands.",
  })
  changeReadinessAction(
    @Ctx() context: OperationContext,
    @Arg("input", () => ChangeReadinessActionInput, { description: "Which, and what changes." })
    input: ChangeReadinessActionInput,
  ) {
    const id = decodeId("readinessAction", input.action);
    return mutate(context, {
      name: "changeReadinessAction",
      input,
      work: (session) => changeReadinessAction(session, id, input.version, input.changes),
      answer: (key) => action(context, key),
    });
  }
}

async function review(context: OperationContext, id: string): Promise<ReadinessReviewSuccess> {
  const row = await present(context.loaders.readiness.reviewById.load(id));
  return new ReadinessReviewSuccess(new ReadinessReview(row));
}

async function action(context: OperationContext, id: string): Promise<ReadinessActionSuccess> {
  const row = await present(context.loaders.readiness.actionById.load(id));
  return new ReadinessActionSuccess(new ReadinessAction(row));
}
