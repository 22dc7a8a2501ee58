import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import { DateTimeScalar } from "../../graphql/scalars";
import { Organisation } from "../organisation/organisation.type";
import { Service } from "../service/service.type";
import { Star } from "../star/star.type";
import { today } from "../today";
import { earliestDate, type Timing } from "./earliest-date";
import {
  EarliestMeaning,
  ImplementationPlan,
  ImplementationPlanNumber,
  ImplementationStep,
} from "./implementation.type";

@Resolver(() => Service)
export class ServiceImplementationResolver {
  @Requires("contract.read")
  @FieldResolver(() => [ImplementationPlan], {
    description: "How Stars are brought into it: the plan of each Star, by code and edition.",
  })
  async implementationPlans(
    @Ctx() { loaders }: OperationContext,
    @Root() { row }: Service,
    @Arg("asOf", () => DateTimeScalar, {
      nullable: true,
      description: "Those that were in force at this instant; default: now.",
    })
    asOf?: Date | null,
  ): Promise<ImplementationPlan[]> {
    const plans = await loaders.implementation.ofService(asOf ?? null).load(row.id);
    return plans.map((plan) => new ImplementationPlan(plan));
  }
}

@Resolver(() => ImplementationPlan)
export class ImplementationPlanResolver {
  @FieldResolver(() => Service, { description: "Into which service." })
  async service(@Ctx() { loaders }: OperationContext, @Root() { row }: ImplementationPlan) {
    return new Service(await present(loaders.service.byId.load(row.serviceId)));
  }

  @FieldResolver(() => Star, { description: "Which Star." })
  async star(@Ctx() { loaders }: OperationContext, @Root() { row }: ImplementationPlan) {
    return new Star(await present(loaders.star.byId.load(row.starId)));
  }

  @FieldResolver(() => [ImplementationPlanNumber], {
    description: "Every number of the plan, the latest first: who set it, when and why.",
  })
  async numbers(@Ctx() { loaders }: OperationContext, @Root() { row }: ImplementationPlan) {
    const numbers = await loaders.implementation.numbers.load(row.id);
    return numbers.map((one) => new ImplementationPlanNumber(one));
  }

  @FieldResolver(() => EarliestMeaning, {
    description:
      "From when on the data can mean something by this plan, with what is known today: counts are " +
      "as this viewer may see them.",
  })
  async earliest(
    @Ctx() { loaders }: OperationContext,
    @Root() { row }: ImplementationPlan,
  ): Promise<EarliestMeaning> {
    const [counts, contract, star] = await Promise.all([
      loaders.implementation.counts.load(row),
      present(loaders.contract.byId.load(row.contractId)),
      present(loaders.star.byId.load(row.starId)),
    ]);
    const timing: Timing = {
      ...{ steps: row.steps, enoughPairs: row.enoughPairs, day: today() },
      intervalDays: star.reviewIntervalDays,
      counts: counts && { ...counts, from: contract.startsOn },
    };
    return new EarliestMeaning(earliestDate(timing), timing);
  }
}

@Resolver(() => ImplementationStep)
export class ImplementationStepResolver {
  @FieldResolver(() => Organisation, {
    nullable: true,
    description: "The organisation that its owner is of; null where it is not said.",
  })
  async organisation(
    @Ctx() { loaders }: OperationContext,
    @Root() { data }: ImplementationStep,
  ): Promise<Organisation | null> {
    if (data.organisationId === null) return null;
    return new Organisation(await present(loaders.organisation.byId.load(data.organisationId)));
  }
}
