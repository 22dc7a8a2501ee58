import type { TestApi } from "../support/api";
import { asDemo, COMMISSIONER, describeWorkedPage, type Ids } from "./worked-page";

describeWorkedPage({ name: "learning.md", fewest: 7, ids: findIds }, (api) => {
  it("keeps of a question that a manager asks what the commissioner is told", async () => {
    const ask = async (who: string, selection: string) => {
      const { contract } = await asDemo(api(), who).ask<{
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
    const { askQuestion } = await asDemo(api(), "manager-quillfold").ask<{
      askQuestion: { question: { figure: string } };
    }>(
      `mutation ($contract: ID!) { askQuestion(input: {
         contract: $contract, rule: STAYS_AT_STAGE, subject: "Out of harm's way" }) {
         ... on LearningQuestionSuccess { question { figure } } } }`,
      { contract: (await findIds(api())).contract },
    );
    expect(askQuestion.question.figure).toBe(told);
  });
});

async function findIds(api: TestApi): Promise<Ids> {
  const { contract } = await asDemo(api, COMMISSIONER).ask<{
    contract: { id: string; learningQuestions: { nodes: { id: string }[] } };
  }>(`{ contract(reference: "ALD-HOM-01") {
    id learningQuestions(states: [OPEN], first: 1) { nodes { id } } } }`);
  return { contract: contract.id, question: contract.learningQuestions.nodes[0]?.id };
}
