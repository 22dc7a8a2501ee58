import { Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import { Contract } from "../contract/contract.type";
import { LogicModel } from "../logic-model/logic-model.type";
import { Organisation } from "../organisation/organisation.type";
import { Service } from "../service/service.type";
import { Star } from "../star/star.type";
import { today } from "../today";
import { unanswered } from "./conclude";
import { latestAnswers, sidesOf, versionOf } from "./sides";
import { CRITERION_LIST } from "./suitability-criteria";
import { reviewInWords } from "./suitability-words";
import {
  AnsweredCriterion,
  ContractStarBinding,
  SuitabilityAnswer,
  SuitabilityReview,
} from "./suitability.type";

@Resolver(() => Service)
export class ServiceSuitabilityResolver {
  @Requires("contract.read")
  @FieldResolver(() => [SuitabilityReview], {
    description: "Reviews of whether a Star is right for it, the latest first.",
  })
  async suitabilityReviews(@Ctx() { loaders }: OperationContext, @Root() { row }: Service) {
    const reviews = await loaders.suitability.ofService.load(row.id);
    return reviews.map((review) => new SuitabilityReview(review));
  }
}

@Resolver(() => Contract)
export class ContractSuitabilityResolver {
  @Requires("contract.read")
  @FieldResolver(() => [SuitabilityReview], {
    description: "Reviews of whether a Star is right for its services, the latest first.",
  })
  async suitabilityReviews(@Ctx() { loaders }: OperationContext, @Root() { row }: Contract) {
    const reviews = await loaders.suitability.ofContract.load(row.id);
    return reviews.map((review) => new SuitabilityReview(review));
  }

  @Requires("contract.read")
  @FieldResolver(() => [ContractStarBinding], {
    description:
      "The Stars that its logic models in force map to outcomes, by code and edition: who bound " +
      "them, and why where no review said that they fit.",
  })
  async starBindings(@Ctx() { loaders }: OperationContext, @Root() { row }: Contract) {
    const bindings = await loaders.suitability.bindings.load(row.id);
    return bindings.map((binding) => new ContractStarBinding(binding));
  }
}

@Resolver(() => ContractStarBinding)
export class ContractStarBindingResolver {
  @FieldResolver(() => Star, { description: "Which Star." })
  async star(@Ctx() { loaders }: OperationContext, @Root() { row }: ContractStarBinding) {
    return new Star(await present(loaders.star.byId.load(row.starId)));
  }

  @FieldResolver(() => LogicModel, { description: "The logic model that maps it." })
  async logicModel(@Ctx() { loaders }: OperationContext, @Root() { row }: ContractStarBinding) {
    return new LogicModel(await present(loaders.logicModel.byId.load(row.logicModelId)));
  }
}

@Resolver(() => SuitabilityReview)
export class SuitabilityReviewResolver {
  @FieldResolver(() => Contract, { description: "Under which contract." })
  async contract(@Ctx() { loaders }: OperationContext, @Root() { row }: SuitabilityReview) {
    return new Contract(await present(loaders.contract.byId.load(row.contractId)));
  }

  @FieldResolver(() => Service, { description: "For which service." })
  async service(@Ctx() { loaders }: OperationContext, @Root() { row }: SuitabilityReview) {
    return new Service(await present(loaders.service.byId.load(row.serviceId)));
  }

  @FieldResolver(() => Star, { description: "Which Star." })
  async star(@Ctx() { loaders }: OperationContext, @Root() { row }: SuitabilityReview) {
    return new Star(await present(loaders.star.byId.load(row.starId)));
  }

  @FieldResolver(() => Int, {
    description:
      "Grows with each answer and with the conclusion: give it back when you conclude, so that you " +
      "have read what it rests on.",
  })
  async version(@Ctx() { loaders }: OperationContext, @Root() { row }: SuitabilityReview) {
    return versionOf(row, await loaders.suitability.answers.load(row.id));
  }

  @FieldResolver(() => [AnsweredCriterion], {
    description: "The seven criteria, each with what either side says of it now.",
  })
  async criteria(
    @Ctx() { loaders }: OperationContext,
    @Root() { row }: SuitabilityReview,
  ): Promise<AnsweredCriterion[]> {
    const all = await loaders.suitability.answers.load(row.id);
    return CRITERION_LIST.map((criterion) => {
      const bySide = Map.groupBy(
        all.filter((answer) => answer.criterion === criterion),
        ({ organisationId }) => organisationId,
      );
      const latest = [...bySide.values()].map(([first]) => new SuitabilityAnswer(first!));
      return new AnsweredCriterion(criterion, latest, row.decidedBy?.includes(criterion) ?? false);
    });
  }

  @FieldResolver(() => [SuitabilityAnswer], {
    description: "Every answer that was given, also those that a later one took the place of.",
  })
  async answers(@Ctx() { loaders }: OperationContext, @Root() { row }: SuitabilityReview) {
    const all = await loaders.suitability.answers.load(row.id);
    return all.map((answer) => new SuitabilityAnswer(answer));
  }

  @FieldResolver(() => Boolean, {
    description:
      "Whether its conclusion counts today: for twelve months, unless a later one took its place.",
  })
  async isCurrent(
    @Ctx() context: OperationContext,
    @Root() { row }: SuitabilityReview,
  ): Promise<boolean> {
    if (row.validUntil === null || row.validUntil < today()) return false;
    return !(await isSuperseded(context, row));
  }

  @FieldResolver(() => String, {
    description: "What it came to, what decided it and until when it counts, or what is missing.",
  })
  async inWords(
    @Ctx() context: OperationContext,
    @Root() { row }: SuitabilityReview,
  ): Promise<string> {
    const { loaders } = context;
    const [answers, contract, service, hasLater] = await Promise.all([
      loaders.suitability.answers.load(row.id),
      present(loaders.contract.byId.load(row.contractId)),
      present(loaders.service.byId.load(row.serviceId)),
      isSuperseded(context, row),
    ]);
    const missing = unanswered(sidesOf(contract, service), latestAnswers(answers));
    return reviewInWords({
      ...{ conclusion: row.conclusion, decidedBy: row.decidedBy ?? [] },
      ...{ validUntil: row.validUntil, day: today(), isSuperseded: hasLater },
      missing: [...missing.values()].flat().length,
    });
  }
}

/** Whether another review of the Star for the service was concluded after it. */
async function isSuperseded(
  { loaders }: OperationContext,
  { id, serviceId, starId, concludedAt }: SuitabilityReview["row"],
): Promise<boolean> {
  if (!concludedAt) return false;
  const all = await loaders.suitability.ofService.load(serviceId);
  const latest = all.find((one) => one.starId === starId && one.concludedAt !== null);
  return latest !== undefined && latest.id !== id;
}

@Resolver(() => SuitabilityAnswer)
export class SuitabilityAnswerResolver {
  @FieldResolver(() => Organisation, { description: "Who says so." })
  async organisation(@Ctx() { loaders }: OperationContext, @Root() { row }: SuitabilityAnswer) {
    return new Organisation(await present(loaders.organisation.byId.load(row.organisationId)));
  }
}
