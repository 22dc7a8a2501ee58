import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { PageArgs, type Connection } from "../../graphql/connection";
import { listConnection } from "../../graphql/list";
import { orBadInput } from "../../graphql/or-bad-input";
import { PeriodInput } from "../../graphql/period.type";
import { DateTimeScalar } from "../../graphql/scalars";
import { CaseStudyState } from "../case-study/case-study.entity";
import { caseStudiesOfContract } from "../case-study/case-study.repository";
import { CaseStudyConnection, toCaseStudy, type CaseStudy } from "../case-study/case-study.type";
import { Contract } from "../contract/contract.type";
import { QualitySignal } from "../evidence/quality-signals.type";
import { toAnswers } from "../evidence/star-evidence.resolver";
import { StarEvidence } from "../evidence/star-evidence.type";
import { LearningQuestionState } from "../learning/learning-question.entity";
import { questionsOfContract } from "../learning/learning.repository";
import {
  LearningQuestionConnection,
  toLearningQuestion,
  type LearningQuestion,
} from "../learning/learning.type";
import { SuggestedQuestion } from "../learning/suggested-question.type";
import { isOutcome, LAYERS } from "../node/node-layer";
import { NodeLayer } from "../node/node.entity";
import { Reconciliation } from "../payment/reconciliation/reconciliation.type";
import { MonitoringPack, PackDelivery, PackOutcome } from "./monitoring-pack.type";
import {
  indicatorsOf,
  nodesOf,
  reconciledOf,
  signalsOf,
  starsOf,
  starsOfOutcome,
} from "./pack-reads";
import { checkPackPeriod } from "./pack-request";
import { paymentsInWords, withheldInWords } from "./pack-words";

@Resolver(() => Contract)
export class ContractMonitoringPackResolver {
  @Requires("practice.read")
  @FieldResolver(() => MonitoringPack, {
    description:
      "Everything for a contract meeting: outcomes, Stars, indicators, what was delivered, how good " +
      "the data are, stories and questions; as one page too (`page`).",
  })
  async monitoringPack(
    @Ctx() context: OperationContext,
    @Root() { row }: Contract,
    @Arg("period", () => PeriodInput, {
      description:
        "Whole months, e.g. a quarter. Indicators and payments are of it; Stars are of everybody " +
        "from the beginning to `asOf`, beside the same when the period began.",
    })
    { start, end }: PeriodInput,
    @Arg("asOf", () => DateTimeScalar, {
      nullable: true,
      description:
        "With what was known at this instant; default: now. The end of a month where small numbers " +
        "are withheld from you.",
    })
    asOf?: Date | null,
  ): Promise<MonitoringPack> {
    const request = { contractId: row.id, period: { start, end }, asOf: asOf ?? null };
    await orBadInput(Promise.resolve().then(() => checkPackPeriod(request.period)));
    return new MonitoringPack(row, request, context.viewer.name);
  }
}

@Resolver(() => MonitoringPack)
export class MonitoringPackResolver {
  @FieldResolver(() => [PackOutcome], {
    description:
      "The outcomes of the logic models in force, interim before final, with what speaks to each.",
  })
  async outcomes(@Ctx() context: OperationContext, @Root() pack: MonitoringPack) {
    const nodes = await nodesOf(context, pack, LAYERS.filter(isOutcome));
    return nodes.map((node) => new PackOutcome(pack, node));
  }

  @FieldResolver(() => [PackDelivery], {
    description:
      "What was put in, done and produced: every output, and inputs and processes that have an " +
      "indicator.",
  })
  async delivery(
    @Ctx() context: OperationContext,
    @Root() pack: MonitoringPack,
  ): Promise<PackDelivery[]> {
    const nodes = await nodesOf(
      context,
      pack,
      LAYERS.filter((layer) => !isOutcome(layer)),
    );
    const figures = await Promise.all(nodes.map((node) => indicatorsOf(context, pack, node)));
    return nodes
      .filter(({ layer }, i) => layer === NodeLayer.OUTPUT || figures[i]!.length > 0)
      .map((node) => new PackDelivery(pack, node));
  }

  @FieldResolver(() => [StarEvidence], {
    description: "What Stars say about the contract as a whole, from the beginning to `asOf`.",
  })
  starEvidence(
    @Ctx() context: OperationContext,
    @Root() pack: MonitoringPack,
  ): Promise<StarEvidence[]> {
    return toAnswers(starsOf(context, pack, pack.request.asOf));
  }

  @FieldResolver(() => [StarEvidence], {
    description:
      "The same as it stood when the period began, to hold it against; empty where `before` is null.",
  })
  async starEvidenceBefore(
    @Ctx() context: OperationContext,
    @Root() pack: MonitoringPack,
  ): Promise<StarEvidence[]> {
    return pack.before ? toAnswers(starsOf(context, pack, pack.before)) : [];
  }

  @FieldResolver(() => [QualitySignal], {
    description:
      "What in the making of readings is worth a question, for each Star used; notable or not.",
  })
  async qualitySignals(
    @Ctx() context: OperationContext,
    @Root() pack: MonitoringPack,
  ): Promise<QualitySignal[]> {
    return (await signalsOf(context, pack)).map((signal) => new QualitySignal(signal));
  }

  @FieldResolver(() => CaseStudyConnection, {
    description:
      "Stories that were shared, the last written first. One story says what can happen, never how " +
      "often.",
  })
  caseStudies(
    @Ctx() context: OperationContext,
    @Root() { request }: MonitoringPack,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<CaseStudy>> {
    const list = caseStudiesOfContract([CaseStudyState.SHARED]);
    return listConnection(context, list, request.contractId, args, toCaseStudy);
  }

  @FieldResolver(() => LearningQuestionConnection, {
    description: "Questions that are still asked, the last asked first, with what became of them.",
  })
  openQuestions(
    @Ctx() context: OperationContext,
    @Root() { request }: MonitoringPack,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<LearningQuestion>> {
    const list = questionsOfContract({ states: [LearningQuestionState.OPEN] });
    return listConnection(context, list, request.contractId, args, toLearningQuestion);
  }

  @FieldResolver(() => [SuggestedQuestion], {
    description:
      "Questions that the figures suggest, by stated rules, each with the figure behind it.",
  })
  async suggestedQuestions(
    @Ctx() context: OperationContext,
    @Root() { request: { contractId, asOf } }: MonitoringPack,
  ): Promise<SuggestedQuestion[]> {
    const found = await orBadInput(context.loaders.learning.suggested(asOf).load(contractId));
    return found.map((one) => new SuggestedQuestion(contractId, one));
  }

  @Requires("payment.read")
  @FieldResolver(() => Reconciliation, {
    nullable: true,
    description: "From people engaged to money paid; null where it does not pay for outcomes.",
  })
  async reconciliation(
    @Ctx() context: OperationContext,
    @Root() pack: MonitoringPack,
  ): Promise<Reconciliation | null> {
    const shown = await reconciledOf(context, pack);
    return shown && new Reconciliation(shown);
  }

  @Requires("payment.read")
  @FieldResolver(() => [String], {
    description:
      "What was achieved, claimed, verified and paid for in the period, one sentence or more for " +
      "each metric; empty where it does not pay for outcomes.",
  })
  async paymentsInWords(
    @Ctx() context: OperationContext,
    @Root() pack: MonitoringPack,
  ): Promise<string[]> {
    const shown = await reconciledOf(context, pack);
    return shown ? paymentsInWords(shown) : [];
  }

  @FieldResolver(() => [String], {
    description: "What of it is withheld from you and why, or that nothing is.",
  })
  async withheld(
    @Ctx() context: OperationContext,
    @Root() pack: MonitoringPack,
  ): Promise<string[]> {
    const { asOf } = pack.request;
    const nodes = await nodesOf(context, pack, LAYERS);
    const [stars, outcomes, indicators, signals] = await Promise.all([
      orBadInput(starsOf(context, pack, asOf)),
      Promise.all(
        nodes
          .filter(({ layer }) => isOutcome(layer))
          .map(async (node) => ({
            title: node.title,
            evidence: await orBadInput(starsOfOutcome(context, pack, node, asOf)),
          })),
      ),
      Promise.all(nodes.map((node) => indicatorsOf(context, pack, node))),
      signalsOf(context, pack),
    ]);
    return withheldInWords({ stars, outcomes, indicators: indicators.flat(), signals });
  }
}
