import { GraphQLError } from "graphql";
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import { decodeId, decodeOptionalId } from "../../graphql/global-id";
import { mutate } from "../../graphql/mutate";
import { orBadInput } from "../../graphql/or-bad-input";
import { DateScalar, DateTimeScalar } from "../../graphql/scalars";
import { Contract } from "../contract/contract.type";
import { Service } from "../service/service.type";
import { Star, StarArea, StarStage } from "../star/star.type";
import { starKey } from "../star/star.loaders";
import { JourneyPlan, JourneyPlanArea } from "./journey-plan.type";
import { inForce } from "./stage-statement.repository";
import { StateStagesInput, StateStagesResult, StateStagesSuccess } from "./stage-statement.inputs";
import { stateStages } from "./stage-statement.service";
import { StageStatement } from "./stage-statement.type";
import { askWhatIf } from "./what-if.service";
import { JourneyWhatIf, WhatIfArgs } from "./what-if.type";

@Resolver(() => Contract)
export class ContractJourneyPlanResolver {
  @Requires("model.read")
  @FieldResolver(() => JourneyPlan, {
    description:
      "Where its people are on the journey of a Star, now and a year before, how they moved, and " +
      "which services work with whom. Numbers of fewer people than the threshold are withheld from " +
      "viewers of aggregates, and with them others from which they would follow.",
  })
  async journeyPlan(
    @Ctx() context: OperationContext,
    @Root() { row }: Contract,
    @Arg("star", () => ID, {
      description: "The Star: its id, or its code and edition, e.g. `waymark 2026`.",
    })
    star: string,
    @Arg("on", () => DateScalar, {
      nullable: true,
      description: 'The day that is "now"; default: today, or the day of `asOf`. Not one to come.',
    })
    on?: string | null,
    @Arg("asOf", () => DateTimeScalar, {
      nullable: true,
      description:
        "With what was known at this instant; default: now. Viewers of aggregates give the end of a " +
        "month.",
    })
    asOf?: Date | null,
  ): Promise<JourneyPlan> {
    const starId = await starOf(context, star);
    const { plan } = context.loaders.journey;
    const found = plan({ starId, on: on ?? null, asOf: asOf ?? null }).load(row.id);
    return orBadInput(found, (one) => new JourneyPlan(one));
  }

  @Requires("journey.state")
  @Mutation(() => StateStagesResult, {
    description:
      "Says with which stages of a Star's journey a service works. The latest counts, and those " +
      "before it are kept; the same again changes nothing.",
  })
  stateStages(
    @Ctx() context: OperationContext,
    @Arg("input", () => StateStagesInput, { description: "Which service, Star and stages." })
    input: StateStagesInput,
  ) {
    const starId = decodeId("star", input.star);
    const said = {
      ...{ serviceId: decodeId("service", input.service), starId },
      areaId: decodeOptionalId("starArea", input.area) ?? null,
      ...{ stages: input.stages, places: input.places ?? null, note: input.note ?? null },
    };
    return mutate(context, {
      name: "stateStages",
      input,
      work: (session) => stateStages(session, said),
      answer: async (id) => {
        const service = await present(context.loaders.service.byId.load(id));
        const rows = await inForce(context.session, [service.contractId], starId, null);
        const own = rows.filter(({ serviceId }) => serviceId === id);
        return new StateStagesSuccess(
          new Service(service),
          own.map((row) => new StageStatement(row)),
        );
      },
    });
  }
}

@Resolver(() => JourneyPlanArea)
export class JourneyWhatIfResolver {
  @FieldResolver(() => JourneyWhatIf, {
    description:
      "What a specification would mean for those who are here now: which stages it covers, how many " +
      "it has places for, and what share you expect to move.",
  })
  async whatIf(
    @Root() { data, plan }: JourneyPlanArea,
    @Args(() => WhatIfArgs) { stages, placesPerYear, shareThatMoves }: WhatIfArgs,
  ): Promise<JourneyWhatIf> {
    const asked = { stages, placesPerYear, shareThatMoves };
    return orBadInput(askWhatIf(data, plan.definition, asked), (found) => new JourneyWhatIf(found));
  }
}

@Resolver(() => StageStatement)
export class StageStatementResolver {
  @FieldResolver(() => Service, { description: "The service." })
  async service(
    @Ctx() { loaders }: OperationContext,
    @Root() { row }: StageStatement,
  ): Promise<Service> {
    return new Service(await present(loaders.service.byId.load(row.serviceId)));
  }

  @FieldResolver(() => Star, { description: "The Star." })
  async star(@Ctx() { loaders }: OperationContext, @Root() { row }: StageStatement): Promise<Star> {
    return new Star(await present(loaders.star.byId.load(row.starId)));
  }

  @FieldResolver(() => StarArea, {
    nullable: true,
    description: "The area that it is about; null for all of them.",
  })
  async area(
    @Ctx() { loaders }: OperationContext,
    @Root() { row }: StageStatement,
  ): Promise<StarArea | null> {
    if (!row.starAreaId) return null;
    return new StarArea(await present(loaders.star.areaById.load(row.starAreaId)));
  }

  @FieldResolver(() => [StarStage], {
    description: "The stages, lowest first; none where it ended what was said before.",
  })
  async stages(
    @Ctx() { loaders }: OperationContext,
    @Root() { row }: StageStatement,
  ): Promise<StarStage[]> {
    const stages = await loaders.star.stages.load(row.starId);
    return stages
      .filter(({ position }) => row.stages.includes(position))
      .map((stage) => new StarStage(stage));
  }
}

/** A person in GraphiQL knows code and edition, a screen has ids: both do. */
async function starOf({ loaders }: OperationContext, name: string): Promise<string> {
  const [, code, edition] = /^(.+) (\S+)$/.exec(name.trim()) ?? [];
  if (code === undefined || edition === undefined) return decodeId("star", name);
  const row = await loaders.star.byCodeAndEdition.load(starKey(code, edition));
  if (row) return row.id;
  throw new GraphQLError(
    `There is no Star "${name.slice(0, 40)}": give its id, or its code and edition, e.g. "waymark 2026".`,
    { extensions: { code: "BAD_USER_INPUT" } },
  );
}
