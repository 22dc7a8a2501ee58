import type { Case } from "./case";
import { supported } from "./paying-subjects";
import type { Side, World } from "./world";

/** What all who work on a contract may do; who commissions another one sees nothing of it. */
const working: Case["own"] = {
  ...{ commissioner: "done", manager: "done", keyworker: "done", colleague: "done" },
  ...{ subcontractor: "done", borrower: "absent" },
};
const closing: Case["own"] = {
  ...{ commissioner: "done", manager: "done", subcontractor: "done", borrower: "absent" },
};

async function asked(world: World, side: Side): Promise<string> {
  const input = { contract: side.contract.id, question: world.next("Why?") };
  const selection = "... on LearningQuestionSuccess { question { id } }";
  const { question } = await world.done<{ question: { id: string } }>(
    "askQuestion",
    input,
    selection,
  );
  return question.id;
}

async function closed(world: World, side: Side): Promise<string> {
  const question = await asked(world, side);
  await world.done(
    "closeLearningQuestion",
    { question, version: 1, reason: "Known" },
    "__typename",
  );
  return question;
}

async function drafted(world: World, side: Side): Promise<string> {
  const input = {
    service: side.service.id,
    title: world.next("Home"),
    body: "A door of one's own",
  };
  const selection = "... on CaseStudySuccess { caseStudy { id } }";
  const { caseStudy } = await world.done<{ caseStudy: { id: string } }>(
    "writeCaseStudy",
    input,
    selection,
  );
  return caseStudy.id;
}

const telling: Case["own"] = { manager: "done", subcontractor: "absent" };

/** Mutations about questions, what was learned, and case studies. */
export const LEARNING_CASES: readonly Case[] = [
  {
    mutation: "askQuestion",
    input: (_, side) => ({
      ...{ contract: side.contract.id, rule: "FELL_BACK", service: side.service.id },
    }),
    own: working,
    other: "absent",
  },
  {
    mutation: "logLearning",
    input: async (world, side) => ({
      question: await asked(world, side),
      entries: [{ kind: "DISCUSSED", happenedOn: "2025-05-01", body: "Talked about" }],
    }),
    own: working,
    other: "absent",
  },
  {
    mutation: "closeLearningQuestion",
    input: async (world, side) => ({
      ...{ question: await asked(world, side), version: 1, reason: "Known" },
    }),
    own: closing,
    other: "absent",
  },
  {
    mutation: "openLearningQuestionAgain",
    input: async (world, side) => ({
      ...{ question: await closed(world, side), version: 2, reason: "Not known after all" },
    }),
    own: closing,
    other: "absent",
  },
  {
    mutation: "writeCaseStudy",
    input: async (world, side) => {
      await supported(world, side);
      return { service: side.service.id, title: world.next("Home"), body: "A door of one's own" };
    },
    own: { manager: "done", subcontractor: "not theirs" },
    other: "absent",
  },
  {
    mutation: "changeCaseStudy",
    input: async (world, side) => ({
      ...{ caseStudy: await drafted(world, side), version: 1, title: "Another" },
    }),
    own: telling,
    other: "absent",
  },
  {
    mutation: "shareCaseStudy",
    input: async (world, side) => ({
      ...{ caseStudy: await drafted(world, side), version: 1 },
      ...{ consentedOn: "2025-05-01", consentWords: "Tell it" },
    }),
    own: telling,
    other: "absent",
  },
  {
    mutation: "withdrawCaseStudy",
    input: async (world, side) => ({
      ...{ caseStudy: await drafted(world, side), version: 1, reason: "Not wanted any more" },
    }),
    own: telling,
    other: "absent",
  },
];
