import { GraphQLError } from "graphql";
import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import { decodeId } from "../../graphql/global-id";
import { DateScalar, DateTimeScalar } from "../../graphql/scalars";
import { Contract } from "../contract/contract.type";
import { today } from "../today";
import { Cap, toCap } from "./cap.type";
import { OutcomeMetric } from "./outcome-metric.type";
import { RateCard } from "./rate-card.type";
import { titlesOf, type RateMetricRow } from "./rate-metric.repository";
import { RateMetric } from "./rate-metric.type";
import { changesInWords } from "./words/changes-in-words";

@Resolver(() => RateCard)
export class RateCardResolver {
  @FieldResolver(() => Contract, { description: "The contract that it is of." })
  async contract(@Ctx() context: OperationContext, @Root() { row }: RateCard): Promise<Contract> {
    return new Contract(await present(context.loaders.contract.byId.load(row.contractId)));
  }

  @FieldResolver(() => [RateMetric], { description: "What it pays for, in its order." })
  async metrics(
    @Ctx() context: OperationContext,
    @Root() { row }: RateCard,
  ): Promise<RateMetric[]> {
    const metrics = await context.loaders.outcomeMetric.ofCard.load(row.id);
    return metrics.map((metric) => new RateMetric(metric));
  }

  @FieldResolver(() => [Cap], {
    description: "Its limits, in the order in which the contract applies them.",
  })
  async caps(@Ctx() context: OperationContext, @Root() { row }: RateCard): Promise<Cap[]> {
    const titles = titlesOf(await context.loaders.outcomeMetric.ofCard.load(row.id));
    return row.caps.map((cap) => toCap(cap, row.currency, titles));
  }

  @FieldResolver(() => [String], {
    description:
      "What it says otherwise than another version of the same contract's card, in words; empty " +
      "where they pay the same.",
  })
  async changesSince(
    @Ctx() context: OperationContext,
    @Root() { row }: RateCard,
    @Arg("previous", () => ID, { description: "The other version, usually the one before." })
    previous: string,
  ): Promise<string[]> {
    const { rateCard, outcomeMetric } = context.loaders;
    const other = await rateCard.byId.load(decodeId("rateCard", previous));
    if (other?.contractId !== row.contractId) {
      throw new GraphQLError("`previous` is no version of this contract's rate card.", {
        extensions: { code: "BAD_USER_INPUT" },
      });
    }
    const [metrics, before] = await Promise.all([
      outcomeMetric.ofCard.load(row.id),
      outcomeMetric.ofCard.load(other.id),
    ]);
    const names = await namesOf(context, [...metrics, ...before]);
    return changesInWords({ card: other, metrics: before }, { card: row, metrics }, names);
  }
}

/** Names of the organisations that metrics have rates for, by their keys. */
async function namesOf(
  context: OperationContext,
  metrics: readonly RateMetricRow[],
): Promise<ReadonlyMap<string, string>> {
  const { byId } = context.loaders.organisation;
  const keys = metrics.flatMap(({ rates }) => rates.map(({ partyId }) => partyId));
  const parties = [...new Set(keys.filter((key) => key !== null))];
  const rows = await Promise.all(parties.map((key) => byId.load(key)));
  return new Map(rows.filter((row) => row !== null).map(({ id, name }) => [id, name]));
}

@Resolver(() => Contract)
export class ContractRateCardsResolver {
  @Requires("payment.read")
  @FieldResolver(() => [RateCard], {
    description: "Every version of what it pays for outcomes, oldest first; empty where none is.",
  })
  async rateCards(
    @Ctx() context: OperationContext,
    @Root() { row }: Contract,
  ): Promise<RateCard[]> {
    const versions = await context.loaders.rateCard.history.load(row.id);
    return versions.map((version) => new RateCard(version));
  }

  @Requires("payment.read")
  @FieldResolver(() => RateCard, {
    nullable: true,
    description: "The version that prices what is achieved on a day; null where none does.",
  })
  async rateCard(
    @Ctx() context: OperationContext,
    @Root() { row }: Contract,
    @Arg("on", () => DateScalar, { nullable: true, description: "The day; default: today." })
    on?: string | null,
    @Arg("asOf", () => DateTimeScalar, {
      nullable: true,
      description: "As it was agreed at this instant; default: now.",
    })
    asOf?: Date | null,
  ): Promise<RateCard | null> {
    const versions = await context.loaders.rateCard.asOf(asOf ?? null).load(row.id);
    const holding = versions.findLast(({ effectiveFrom }) => effectiveFrom <= (on ?? today()));
    return holding ? new RateCard(holding) : null;
  }

  @Requires("payment.read")
  @FieldResolver(() => [OutcomeMetric], {
    description: "Everything that any version of its rate card pays for, by reference.",
  })
  async outcomeMetrics(
    @Ctx() context: OperationContext,
    @Root() { row }: Contract,
  ): Promise<OutcomeMetric[]> {
    const metrics = await context.loaders.outcomeMetric.ofContract.load(row.id);
    return metrics.map((metric) => new OutcomeMetric(metric));
  }
}
