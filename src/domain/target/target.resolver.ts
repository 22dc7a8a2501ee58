import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import { decodeId } from "../../graphql/global-id";
import { mutate } from "../../graphql/mutate";
import { PeriodInput } from "../../graphql/period.type";
import { DateTimeScalar } from "../../graphql/scalars";
import { Indicator } from "../indicator/indicator.type";
import { starCaution } from "../indicator/progress/star-caution";
import {
  SetTargetInput,
  SetTargetResult,
  SetTargetSuccess,
  WithdrawTargetInput,
  WithdrawTargetResult,
  WithdrawTargetSuccess,
} from "./target.inputs";
import { setTarget, withdrawTarget } from "./target.service";
import { Target } from "./target.type";

@Resolver(() => Target)
export class TargetResolver {
  @Requires("target.set")
  @Mutation(() => SetTargetResult, {
    description:
      "Sets or revises what an indicator is to reach in a period, also of a published version. " +
      "The old target stays readable.",
  })
  setTarget(
    @Ctx() context: OperationContext,
    @Arg("input", () => SetTargetInput, { description: "The target." }) input: SetTargetInput,
  ) {
    const indicatorId = decodeId("indicator", input.indicator);
    return mutate(context, {
      name: "setTarget",
      input,
      work: (session) => setTarget(session, indicatorId, input),
      answer: async (id) =>
        new SetTargetSuccess(
          new Target(await present(context.loaders.target.byId.load(id))),
          await indicatorOf(context, indicatorId),
        ),
    });
  }

  @Requires("target.set")
  @Mutation(() => WithdrawTargetResult, {
    description:
      "Withdraws the target in force for a period, so that another period can be set. It stays " +
      "in the history.",
  })
  withdrawTarget(
    @Ctx() context: OperationContext,
    @Arg("input", () => WithdrawTargetInput, { description: "Which, and why." })
    input: WithdrawTargetInput,
  ) {
    const indicatorId = decodeId("indicator", input.indicator);
    return mutate(context, {
      name: "withdrawTarget",
      input,
      work: (session) => withdrawTarget(session, indicatorId, input.period, input.reason),
      answer: async () => new WithdrawTargetSuccess(await indicatorOf(context, indicatorId)),
    });
  }

  @FieldResolver(() => Indicator, {
    description: "The indicator it was set on, in the version in which it was set.",
  })
  indicator(@Ctx() context: OperationContext, @Root() { row }: Target): Promise<Indicator> {
    return indicatorOf(context, row.indicatorId);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "What to bear in mind where the number is a Star score; null for others.",
  })
  async caution(@Ctx() context: OperationContext, @Root() { row }: Target): Promise<string | null> {
    const indicator = await present(context.loaders.indicator.byId.load(row.indicatorId));
    return starCaution(indicator, row);
  }
}

@Resolver(() => Indicator)
export class IndicatorTargetsResolver {
  @FieldResolver(() => [Target], {
    description: "Its targets in force, by period; those withdrawn are left out.",
  })
  async targets(
    @Ctx() context: OperationContext,
    @Root() { row }: Indicator,
    @Arg("asOf", () => DateTimeScalar, {
      nullable: true,
      description: "Those that were in force at this instant; default: now.",
    })
    asOf?: Date | null,
  ): Promise<Target[]> {
    const rows = await context.loaders.target.inForce(asOf ?? null).load(row.id);
    return rows.map((target) => new Target(target));
  }

  @FieldResolver(() => [Target], {
    description:
      "Every target that was ever set in this version or an earlier one, by period, oldest first.",
  })
  async targetHistory(
    @Ctx() context: OperationContext,
    @Root() { row }: Indicator,
    @Arg("period", () => PeriodInput, {
      nullable: true,
      description: "Only those for exactly this period.",
    })
    period?: PeriodInput | null,
  ): Promise<Target[]> {
    const rows = await context.loaders.target.history.load(row.id);
    return rows
      .filter((r) => !period || (r.periodStart === period.start && r.periodEnd === period.end))
      .map((target) => new Target(target));
  }
}

async function indicatorOf(context: OperationContext, id: string): Promise<Indicator> {
  return new Indicator(await present(context.loaders.indicator.byId.load(id)));
}
