import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import { decodeId, decodeOptionalId } from "../../graphql/global-id";
import { mutate } from "../../graphql/mutate";
import { Engagement } from "../engagement/engagement.type";
import { reviewPersonalOutcome } from "./personal-outcome-review.service";
import { PersonalOutcomeReview } from "./personal-outcome-review.type";
import { agreePersonalOutcome } from "./personal-outcome.service";
import { PersonalOutcome } from "./personal-outcome.type";
import { serviceLed } from "./service-led/service-led";
import {
  AgreePersonalOutcomeInput,
  AgreePersonalOutcomeResult,
  PersonalOutcomeReviewSuccess,
  PersonalOutcomeSuccess,
  RecordWayStepInput,
  RecordWayStepResult,
  ReviewPersonalOutcomeInput,
  ReviewPersonalOutcomeResult,
  WayStepSuccess,
} from "./way-through.inputs";
import { recordWayStep } from "./way-step.service";
import { WayStep } from "./way-step.type";

@Resolver(() => Engagement)
export class WayThroughResolver {
  @Requires("way.record")
  @Mutation(() => RecordWayStepResult, {
    description: "Records a step of somebody's way through a service. Steps are only added to.",
  })
  recordWayStep(
    @Ctx() context: OperationContext,
    @Arg("input", () => RecordWayStepInput, { description: "Whose step, and what was learned." })
    input: RecordWayStepInput,
  ) {
    const engagementId = decodeId("engagement", input.engagement);
    return mutate(context, {
      name: "recordWayStep",
      input,
      work: (session) => recordWayStep(session, { ...input, engagementId }),
      answer: async (id) =>
        new WayStepSuccess(
          new WayStep(await present(context.loaders.wayThrough.stepById.load(id))),
        ),
    });
  }

  @Requires("way.record")
  @Mutation(() => AgreePersonalOutcomeResult, {
    description:
      "Enters an outcome agreed with a person, in their own words. It never changes; another may " +
      "take its place. Where the words name a service, the answer suggests what to ask.",
  })
  agreePersonalOutcome(
    @Ctx() context: OperationContext,
    @Arg("input", () => AgreePersonalOutcomeInput, { description: "The outcome, and whose." })
    input: AgreePersonalOutcomeInput,
  ) {
    const outcome = {
      ...input,
      engagementId: decodeId("engagement", input.engagement),
      nodeIds: input.outcomes?.map((id) => decodeId("node", id)),
      replacesId: decodeOptionalId("personalOutcome", input.replaces),
    };
    return mutate(context, {
      name: "agreePersonalOutcome",
      input,
      work: (session) => agreePersonalOutcome(session, outcome),
      answer: async (id) => {
        const row = await present(context.loaders.wayThrough.outcomeById.load(id));
        return new PersonalOutcomeSuccess(new PersonalOutcome(row), serviceLed(input.words));
      },
    });
  }

  @Requires("way.record")
  @Mutation(() => ReviewPersonalOutcomeResult, {
    description:
      "Enters how far a personal outcome was reached, as the person or the worker says, and why. " +
      "Reviews are only added to; the latest counts.",
  })
  reviewPersonalOutcome(
    @Ctx() context: OperationContext,
    @Arg("input", () => ReviewPersonalOutcomeInput, { description: "Which, and how far." })
    input: ReviewPersonalOutcomeInput,
  ) {
    const personalOutcomeId = decodeId("personalOutcome", input.personalOutcome);
    return mutate(context, {
      name: "reviewPersonalOutcome",
      input,
      work: (session) => reviewPersonalOutcome(session, { ...input, personalOutcomeId }),
      answer: async (id) => {
        const row = await present(context.loaders.wayThrough.reviewById.load(id));
        return new PersonalOutcomeReviewSuccess(new PersonalOutcomeReview(row));
      },
    });
  }

  @FieldResolver(() => [WayStep], {
    description: "The person's way through the service, earliest step first.",
  })
  async wayThrough(
    @Ctx() context: OperationContext,
    @Root() { row }: Engagement,
  ): Promise<WayStep[]> {
    const rows = await context.loaders.wayThrough.steps.load(row.id);
    return rows.map((step) => new WayStep(step));
  }

  @FieldResolver(() => [PersonalOutcome], {
    description: "Outcomes agreed with the person, earliest first, those replaced among them.",
  })
  async personalOutcomes(
    @Ctx() context: OperationContext,
    @Root() { row }: Engagement,
  ): Promise<PersonalOutcome[]> {
    const rows = await context.loaders.wayThrough.outcomes.load(row.id);
    return rows.map((outcome) => new PersonalOutcome(outcome));
  }
}
