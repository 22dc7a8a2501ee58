import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import { orBadInput } from "../../graphql/or-bad-input";
import { DateTimeScalar } from "../../graphql/scalars";
import { Contract } from "../contract/contract.type";
import { LogicModelNode } from "../node/logic-model-node.type";
import { toLogicModelNode } from "../node/node-layers.type";
import { Service } from "../service/service.type";
import { Star } from "../star/star.type";
import { LearningRule } from "./learning-rule";
import { LearningQuestion } from "./learning.type";
import { SuggestedQuestion } from "./suggested-question.type";

@Resolver(() => Contract)
export class ContractSuggestedQuestionsResolver {
  @Requires("model.read")
  @FieldResolver(() => [SuggestedQuestion], {
    description:
      "Questions that its figures suggest, by stated rules over Star evidence, indicators, how " +
      "readings are made, and claims; each with the figure behind it, as you may be told it. By the " +
      "logic models as they are in force now. Empty where no rule has anything to ask, which is no " +
      "praise: too little may be known.",
  })
  async suggestedQuestions(
    @Ctx() context: OperationContext,
    @Root() { row }: Contract,
    @Arg("asOf", () => DateTimeScalar, {
      nullable: true,
      description: "With what was known at this instant; default: now.",
    })
    asOf?: Date | null,
    @Arg("rules", () => [LearningRule], {
      nullable: true,
      description: "Only those of these rules; default: all.",
    })
    rules?: LearningRule[] | null,
  ): Promise<SuggestedQuestion[]> {
    const { suggested } = context.loaders.learning;
    const found = await orBadInput(suggested(asOf ?? null).load(row.id));
    return found
      .filter(({ rule }) => !rules || rules.includes(rule))
      .map((one) => new SuggestedQuestion(row.id, one));
  }
}

@Resolver(() => SuggestedQuestion)
export class SuggestedQuestionResolver {
  @FieldResolver(() => Service, {
    nullable: true,
    description: "The service that it is about; null for the contract as a whole.",
  })
  async service(
    @Ctx() context: OperationContext,
    @Root() { suggestion }: SuggestedQuestion,
  ): Promise<Service | null> {
    const { serviceId } = suggestion;
    if (serviceId === null) return null;
    return new Service(await present(context.loaders.service.byId.load(serviceId)));
  }

  @FieldResolver(() => Star, {
    nullable: true,
    description: "The Star that it is about; null where it is about none.",
  })
  async star(
    @Ctx() context: OperationContext,
    @Root() { suggestion }: SuggestedQuestion,
  ): Promise<Star | null> {
    const { starId } = suggestion;
    return starId === null ? null : new Star(await present(context.loaders.star.byId.load(starId)));
  }

  @FieldResolver(() => LogicModelNode, {
    nullable: true,
    description: "The node of the logic model that it is about; null where it is about none.",
  })
  async node(
    @Ctx() context: OperationContext,
    @Root() { suggestion }: SuggestedQuestion,
  ): Promise<LogicModelNode | null> {
    const { nodeLineageId } = suggestion;
    const node = nodeLineageId && (await context.loaders.learning.node.load(nodeLineageId));
    return node ? toLogicModelNode(node) : null;
  }

  @FieldResolver(() => LearningQuestion, {
    nullable: true,
    description: "The open question in which it is asked already; null where it is not.",
  })
  async asked(
    @Ctx() context: OperationContext,
    @Root() { contractId, suggestion }: SuggestedQuestion,
  ): Promise<LearningQuestion | null> {
    const open = await context.loaders.learning.openByRule.load(contractId);
    const found = open.find(
      (row) =>
        row.rule === suggestion.rule &&
        row.subject === suggestion.subject &&
        row.serviceId === suggestion.serviceId &&
        row.starId === suggestion.starId &&
        row.nodeLineageId === suggestion.nodeLineageId,
    );
    return found ? new LearningQuestion(found) : null;
  }
}
