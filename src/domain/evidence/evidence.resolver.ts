import { GraphQLError } from "graphql";
import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { orBadInput } from "../../graphql/or-bad-input";
import { contractKeys } from "../contract/contract-keys";
import { Contract } from "../contract/contract.type";
import { Engagement } from "../engagement/engagement.type";
import { Outcome } from "../node/outcome.type";
import { OutcomeEvidence, OutcomeIndicator } from "./evidence.type";
import { JourneyArgs, PersonalJourney } from "./journey.type";
import { QualitySignal, QualitySignalsArgs } from "./quality-signals.type";
import { OutcomeStarEvidenceArgs, toEvidenceRequest } from "./star-evidence.args";
import { toAnswers } from "./star-evidence.resolver";

@Resolver(() => Outcome)
export class OutcomeEvidenceResolver {
  @FieldResolver(() => OutcomeEvidence, {
    description: "What Stars and indicators say about this outcome, side by side.",
  })
  async evidence(
    @Ctx() context: OperationContext,
    @Root() { row }: Outcome,
    @Args(() => OutcomeStarEvidenceArgs) args: OutcomeStarEvidenceArgs,
  ): Promise<OutcomeEvidence> {
    const request = toEvidenceRequest(args, await contractKeys(context, args.contracts));
    const { contractIds, asOf } = request;
    const [stars, indicators] = await Promise.all([
      toAnswers(context.loaders.evidence.ofOutcome(request).load(row)),
      orBadInput(
        context.loaders.indicatorFigure
          .evidence({ contractIds, asOf, period: args.period ?? null, states: null })
          .load(row),
      ),
    ]);
    return new OutcomeEvidence(
      { node: row, request },
      stars,
      indicators.map((indicator) => new OutcomeIndicator(indicator)),
    );
  }
}

@Resolver(() => Engagement)
export class EngagementJourneyResolver {
  @FieldResolver(() => [PersonalJourney], {
    description:
      "The person's own journey: completed readings in order, with change since the baseline; one " +
      "for each Star that was used.",
  })
  async journey(
    @Ctx() context: OperationContext,
    @Root() { row }: Engagement,
    @Args(() => JourneyArgs) { baselineRule, asOf }: JourneyArgs,
  ): Promise<PersonalJourney[]> {
    const request = { baselineRule, asOf: asOf ?? null };
    const found = await context.loaders.evidence.journeys(request).load(row.id);
    return found.map((journey) => new PersonalJourney(journey));
  }
}

@Resolver(() => Contract)
export class ContractQualityResolver {
  @Requires("model.read")
  @FieldResolver(() => [QualitySignal], {
    description:
      "What in the making of readings is worth a question, for each Star used. Everything that is " +
      "looked at is listed, notable or not.",
  })
  async qualitySignals(
    @Ctx() context: OperationContext,
    @Root() { row }: Contract,
    @Args(() => QualitySignalsArgs) { asOf, to, minimum }: QualitySignalsArgs,
  ): Promise<QualitySignal[]> {
    if (minimum < 1) {
      throw new GraphQLError("`minimum` is 1 or more: a figure needs somebody.", {
        extensions: { code: "BAD_USER_INPUT" },
      });
    }
    const request = { asOf: asOf ?? null, to: to ?? null, minimum };
    const signals = await orBadInput(context.loaders.evidence.qualitySignals(request).load(row.id));
    return signals.map((signal) => new QualitySignal(signal));
  }
}
