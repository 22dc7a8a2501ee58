import { GraphQLError } from "graphql";
import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { OperationContext } from "../../../context";
import { present } from "../../../db/loaders";
import { decodeId } from "../../../graphql/global-id";
import { orBadInput } from "../../../graphql/or-bad-input";
import { contractKeys } from "../../contract/contract-keys";
import { Contract } from "../../contract/contract.type";
import { Outcome } from "../../node/outcome.type";
import { OutcomeTheme } from "../outcome-theme.type";
import { PersonalOutcomesReached, PersonalOutcomesReachedArgs, ThemeReached } from "./reached.type";
import type { ReachedRequest } from "./reached.service";

@Resolver(() => Outcome)
export class OutcomeReachedResolver {
  @FieldResolver(() => PersonalOutcomesReached, {
    description:
      "How far outcomes that people agreed, in their own words, and that lead here were reached.",
  })
  async personalOutcomes(
    @Ctx() context: OperationContext,
    @Root() { row }: Outcome,
    @Args(() => PersonalOutcomesReachedArgs) args: PersonalOutcomesReachedArgs,
  ): Promise<PersonalOutcomesReached> {
    const request = toRequest(args, await contractKeys(context, args.contracts));
    const answer = await orBadInput(context.loaders.outcomesReached(request).load(row));
    return new PersonalOutcomesReached(answer);
  }
}

@Resolver(() => PersonalOutcomesReached)
export class PersonalOutcomesReachedResolver {
  @FieldResolver(() => [Contract], { description: "The contracts that the figures are of." })
  contracts(
    @Ctx() context: OperationContext,
    @Root() { answer }: PersonalOutcomesReached,
  ): Promise<Contract[]> {
    const { byId } = context.loaders.contract;
    return Promise.all(
      answer.contracts.map(async ({ id }) => new Contract(await present(byId.load(id)))),
    );
  }

  @FieldResolver(() => [ThemeReached], {
    description:
      "By theme, in the themes' order; themes that nobody chose, or of too few, are not in it.",
  })
  async byTheme(
    @Ctx() context: OperationContext,
    @Root() { answer }: PersonalOutcomesReached,
  ): Promise<ThemeReached[]> {
    const themes = [...(answer.figures?.themes ?? [])];
    const { themeById } = context.loaders.wayThrough;
    const places = await Promise.all(
      themes.map(async ([id]) =>
        id === null ? Infinity : (await present(themeById.load(id))).position,
      ),
    );
    return themes
      .map(([id, part], i) => ({ place: places[i]!, told: new ThemeReached(id, part) }))
      .sort((a, b) => a.place - b.place)
      .map(({ told }) => told);
  }
}

@Resolver(() => ThemeReached)
export class ThemeReachedResolver {
  @FieldResolver(() => OutcomeTheme, {
    nullable: true,
    description: "The theme; null for outcomes for which none was chosen.",
  })
  async theme(
    @Ctx() context: OperationContext,
    @Root() { themeId }: ThemeReached,
  ): Promise<OutcomeTheme | null> {
    if (themeId === null) return null;
    const { themeById } = context.loaders.wayThrough;
    return new OutcomeTheme(await present(themeById.load(themeId)));
  }
}

/** @throws GraphQLError `BAD_USER_INPUT` for days that contradict each other, or no service at all */
function toRequest(
  { services, period, to, asOf }: PersonalOutcomesReachedArgs,
  contractIds: readonly string[] | null,
): ReachedRequest {
  if (period && to != null) throw badInput("Give either `period` or `to`, and not both.");
  if (period && period.end < period.start) {
    throw badInput(`The period ends on ${period.end}, before its start ${period.start}.`);
  }
  if (services?.length === 0) {
    throw badInput("`services` names none: name at least one, or leave it out.");
  }
  return {
    contractIds,
    serviceIds: services ? services.map((id) => decodeId("service", id)) : null,
    from: period?.start ?? null,
    to: period?.end ?? to ?? null,
    asOf: asOf ?? null,
  };
}

const badInput = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: "BAD_USER_INPUT" } });
