import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { Requires } from "../../auth/requires";
import type { OperationContext } from "../../context";
import { present } from "../../db/loaders";
import { PageArgs, type Connection } from "../../graphql/connection";
import { decodeId, decodeOptionalId } from "../../graphql/global-id";
import { listConnection } from "../../graphql/list";
import { mutate } from "../../graphql/mutate";
import { Contract } from "../contract/contract.type";
import { LogicModelNode } from "../node/logic-model-node.type";
import { toLogicModelNode } from "../node/node-layers.type";
import { Service } from "../service/service.type";
import { Star } from "../star/star.type";
import type { Suggestion } from "./learning-facts";
import { LearningEntryKind } from "./learning-entry.entity";
import { LearningQuestionState } from "./learning-question.entity";
import {
  AskQuestionInput,
  AskQuestionResult,
  CloseLearningQuestionInput,
  CloseLearningQuestionResult,
  LearningQuestionsArgs,
  LearningQuestionSuccess,
  LogLearningInput,
  LogLearningResult,
  OpenLearningQuestionAgainInput,
  OpenLearningQuestionAgainResult,
} from "./learning.inputs";
import { entriesOfQuestion, questionsOfContract } from "./learning.repository";
import { askQuestion, logLearning, turnQuestion } from "./learning.service";
import {
  LearningEntry,
  LearningEntryConnection,
  LearningQuestion,
  LearningQuestionConnection,
  toLearningEntry,
  toLearningQuestion,
} from "./learning.type";
import { toldToAll, type Meant } from "./told-to-all";

@Resolver(() => Contract)
export class ContractLearningResolver {
  @Requires("contract.read")
  @FieldResolver(() => LearningQuestionConnection, {
    description:
      "Questions that it is asked, the last asked first, with what was learned. All who take part " +
      "in the contract read them.",
  })
  learningQuestions(
    @Ctx() context: OperationContext,
    @Root() { row }: Contract,
    @Args(() => LearningQuestionsArgs) args: LearningQuestionsArgs,
  ): Promise<Connection<LearningQuestion>> {
    const serviceId = decodeOptionalId("service", args.service);
    const list = questionsOfContract({ states: args.states, serviceId });
    return listConnection(context, list, row.id, args, toLearningQuestion);
  }
}

@Resolver(() => LearningQuestion)
export class LearningQuestionResolver {
  @FieldResolver(() => Contract, { description: "The contract that is asked." })
  async contract(
    @Ctx() context: OperationContext,
    @Root() { row }: LearningQuestion,
  ): Promise<Contract> {
    return new Contract(await present(context.loaders.contract.byId.load(row.contractId)));
  }

  @FieldResolver(() => Service, {
    nullable: true,
    description: "The service that it is about; null for the contract as a whole.",
  })
  async service(
    @Ctx() context: OperationContext,
    @Root() { row }: LearningQuestion,
  ): Promise<Service | null> {
    if (!row.serviceId) return null;
    return new Service(await present(context.loaders.service.byId.load(row.serviceId)));
  }

  @FieldResolver(() => Star, {
    nullable: true,
    description: "The Star that it is about; null where it is about none.",
  })
  async star(
    @Ctx() context: OperationContext,
    @Root() { row }: LearningQuestion,
  ): Promise<Star | null> {
    if (!row.starId) return null;
    return new Star(await present(context.loaders.star.byId.load(row.starId)));
  }

  @FieldResolver(() => LogicModelNode, {
    nullable: true,
    description:
      "The node that it is about, as the newest published version has it; null where it is about " +
      "none, or its logic model is not yours to see.",
  })
  async node(
    @Ctx() context: OperationContext,
    @Root() { row }: LearningQuestion,
  ): Promise<LogicModelNode | null> {
    const node = row.nodeLineageId && (await context.loaders.learning.node.load(row.nodeLineageId));
    return node ? toLogicModelNode(node) : null;
  }

  @FieldResolver(() => LearningEntryConnection, {
    description: "What became of it, in the order in which it happened.",
  })
  entries(
    @Ctx() context: OperationContext,
    @Root() { row }: LearningQuestion,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<LearningEntry>> {
    return listConnection(context, entriesOfQuestion, row.id, args, toLearningEntry);
  }
}

@Resolver()
export class LearningEditsResolver {
  @Requires("learning.log")
  @Mutation(() => AskQuestionResult, {
    description:
      "Asks a question of a contract: by a rule that suggests it, or in your own words. It is for " +
      "talking about and never a grade.",
  })
  async askQuestion(
    @Ctx() context: OperationContext,
    @Arg("input", () => AskQuestionInput, { description: "What is asked, and of what." })
    input: AskQuestionInput,
  ) {
    const contractId = decodeId("contract", input.contract);
    const ties = {
      subject: input.subject ?? null,
      serviceId: decodeOptionalId("service", input.service) ?? null,
      starId: decodeOptionalId("star", input.star) ?? null,
      nodeId: decodeOptionalId("node", input.node) ?? null,
    };
    const { rule, question } = { rule: input.rule ?? null, question: input.question ?? null };
    const told = rule && (await tell(context, { contractId, rule, ...ties }));
    return mutate(context, {
      name: "askQuestion",
      input,
      work: (session) => askQuestion(session, { contractId, rule, question, told, ...ties }),
      answer: (id) => success(context, id),
    });
  }

  @Requires("learning.log")
  @Mutation(() => LogLearningResult, {
    description: "Logs who discussed a question, what was tried, or what the next data said.",
  })
  async logLearning(
    @Ctx() context: OperationContext,
    @Arg("input", () => LogLearningInput, { description: "Which question, and what became of it." })
    input: LogLearningInput,
  ) {
    const questionId = decodeId("learningQuestion", input.question);
    const isNext = input.entries.some(({ kind }) => kind === LearningEntryKind.NEXT_DATA);
    const figure = isNext ? await nextFigure(context, questionId) : null;
    const entries = input.entries.map((entry) => ({
      ...entry,
      figure: entry.kind === LearningEntryKind.NEXT_DATA ? figure : null,
    }));
    return mutate(context, {
      name: "logLearning",
      input,
      work: (session) => logLearning(session, questionId, entries),
      answer: (id) => success(context, id),
    });
  }

  @Requires("learning.close")
  @Mutation(() => CloseLearningQuestionResult, {
    description: "Closes a question; its log says why. It may be opened again.",
  })
  closeLearningQuestion(
    @Ctx() context: OperationContext,
    @Arg("input", () => CloseLearningQuestionInput, { description: "Which question, and why." })
    input: CloseLearningQuestionInput,
  ) {
    return this.turn(context, "closeLearningQuestion", input, LearningQuestionState.CLOSED);
  }

  @Requires("learning.close")
  @Mutation(() => OpenLearningQuestionAgainResult, {
    description: "Opens a question again that was closed; its log says why.",
  })
  openLearningQuestionAgain(
    @Ctx() context: OperationContext,
    @Arg("input", () => OpenLearningQuestionAgainInput, { description: "Which question, and why." })
    input: OpenLearningQuestionAgainInput,
  ) {
    return this.turn(context, "openLearningQuestionAgain", input, LearningQuestionState.OPEN);
  }

  private turn(
    context: OperationContext,
    name: string,
    input: CloseLearningQuestionInput | OpenLearningQuestionAgainInput,
    to: LearningQuestionState,
  ) {
    const id = decodeId("learningQuestion", input.question);
    return mutate(context, {
      ...{ name, input },
      work: (session) => turnQuestion(session, id, input.version, to, input.reason),
      answer: (found) => success(context, found),
    });
  }
}

/** What a rule says now, as all who read it may be told. */
async function tell(context: OperationContext, meant: Meant): Promise<Suggestion | null> {
  return toldToAll(context.guardedLoaders, await context.session.reach(), meant);
}

/** What the rule of a question says now; null where it has none, or the rule has nothing to say. */
async function nextFigure(context: OperationContext, questionId: string): Promise<string | null> {
  const question = await context.loaders.learning.questionById.load(questionId);
  if (!question?.rule) return null;
  const { contractId, rule, subject, serviceId, starId, nodeLineageId: nodeId } = question;
  const meant = { contractId, rule, subject, serviceId, starId, nodeId };
  return (await tell(context, meant))?.figure ?? null;
}

async function success(context: OperationContext, id: string): Promise<LearningQuestionSuccess> {
  const row = await present(context.loaders.learning.questionById.load(id));
  return new LearningQuestionSuccess(new LearningQuestion(row));
}
