import { readFileSync } from "node:fs";
import path from "node:path";
import { parse, validate } from "graphql";
import { DEMONSTRATION_PREFIX } from "../../src/auth/subjects";
import { createSchema } from "../../src/schema";
import { type TestApi } from "../support/api";
import { blocksOf, DOCS } from "./guide";
import { startDemonstration } from "../support/demonstration";

const PAGE = readFileSync(path.join(DOCS, "learning.md"), "utf8");
const COMMISSIONER = "commissioner-aldermere";

/** A question of the page with the answer below it, and who asks. */
const examples = blocksOf(PAGE).flatMap(({ language, file, code }, i, all) =>
  language === "graphql"
    ? [{ who: file ?? COMMISSIONER, query: code, answer: all[i + 1]!.code, place: i }]
    : [],
);

describe("docs/learning.md", () => {
  const schema = createSchema();
  let api: TestApi;
  let ids: { contract: string; question: string };
  beforeAll(async () => {
    api = await startDemonstration();
    const { contract } = await api.as(DEMONSTRATION_PREFIX + COMMISSIONER).ask<{
      contract: { id: string; learningQuestions: { nodes: { id: string }[] } };
    }>(`{ contract(reference: "ALD-HOM-01") {
      id learningQuestions(states: [OPEN], first: 1) { nodes { id } } } }`);
    ids = { contract: contract.id, question: contract.learningQuestions.nodes[0]!.id };
  }, 120_000);
  afterAll(() => api.close());

  it("asks as many questions as there are answers", () => {
    expect(examples.length).toBeGreaterThanOrEqual(7);
    expect(blocksOf(PAGE)).toHaveLength(2 * examples.length);
  });

  it.each(examples)("answers block $place", async ({ who, query, answer }) => {
    expect(validate(schema, parse(query))).toEqual([]);
    const asked = Object.entries(ids).filter(([name]) => query.includes(`$${name}: ID!`));
    const variables = Object.fromEntries(asked);
    const got = await api.as(DEMONSTRATION_PREFIX + who).ask(query, variables);
    expect(got).toEqual(JSON.parse(answer));
  });

  it("keeps of a question that a manager asks what the commissioner is told", async () => {
    const ask = async (who: string, selection: string) => {
      const { contract } = await api.as(DEMONSTRATION_PREFIX + who).ask<{
        contract: { found: { rule: string; subject: string; figure: string }[] };
      }>(`{ contract(reference: "ALD-HOM-01") { ${selection} } }`);
      return contract.found.find(
        ({ rule, subject }) => rule === "STAYS_AT_STAGE" && subject === "Out of harm's way",
      )!.figure;
    };
    const suggested = "found: suggestedQuestions { rule subject figure }";
    const [told, seen] = [
      await ask(COMMISSIONER, suggested),
      await ask("manager-quillfold", suggested),
    ];
    expect(seen).not.toBe(told);
    const { askQuestion } = await api.as(`${DEMONSTRATION_PREFIX}manager-quillfold`).ask<{
      askQuestion: { question: { figure: string } };
    }>(
      `mutation ($contract: ID!) { askQuestion(input: {
         contract: $contract, rule: STAYS_AT_STAGE, subject: "Out of harm's way" }) {
         ... on LearningQuestionSuccess { question { figure } } } }`,
      { contract: ids.contract },
    );
    expect(askQuestion.question.figure).toBe(told);
  });
});
