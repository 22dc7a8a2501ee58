import { startTestApi, type TestApi } from "../support/api";
import { issuesOf, runMutation, type MutationAnswer } from "../support/fixtures";
import { World } from "../auth/who-may/world";

const QUESTION = `... on LearningQuestionSuccess { question {
  id question figure rule state version askedBy
  service { name } star { name } node { title }
  entries { totalCount nodes { kind happenedOn body tookPart figure enteredBy } } } }`;

interface Question {
  readonly id: string;
  readonly question: string;
  readonly state: string;
  readonly version: number;
  readonly entries: { totalCount: number; nodes: { kind: string; body: string }[] };
}

type Answer = MutationAnswer & { question: Question };

describe("questions and what was learned", () => {
  let api: TestApi;
  let world: World;
  beforeAll(async () => {
    api = await startTestApi();
    world = await World.make(api);
  });
  afterAll(() => api.close());

  const run = (who: string, name: string, input: object): Promise<Answer> =>
    runMutation<Answer>(api.as(who), name, input, QUESTION);
  const ask = (who: string, input: object = {}): Promise<Answer> =>
    run(who, "askQuestion", {
      ...{ contract: world.own.contract.id, question: world.next("What helps?") },
      ...input,
    });
  const log = (who: string, question: string, ...entries: object[]): Promise<Answer> =>
    run(who, "logLearning", {
      question,
      entries: entries.map((entry) => ({
        ...{ kind: "TRIED", happenedOn: "2025-05-01", body: "Evening visits" },
        ...entry,
      })),
    });

  const read = async (who: string, args = "") => {
    const { contract } = await api.as(who).ask<{
      contract: { learningQuestions: { totalCount: number; nodes: Question[] } } | null;
    }>(
      `query ($id: ID!) { contract(id: $id) { learningQuestions${args} {
         totalCount nodes { id question state version entries { totalCount nodes { kind body } } } } } }`,
      { id: world.own.contract.id },
    );
    return contract?.learningQuestions ?? null;
  };

  it("are asked, discussed by keyworkers too, tried, closed and opened again", async () => {
    const { own } = world;
    const asked = await ask("commissioner", {
      question: "Why do people stay where they are?",
      ...{ service: own.service.id, star: world.star },
    });
    expect(asked.question).toMatchObject({
      ...{ question: "Why do people stay where they are?", figure: null, rule: null },
      ...{ state: "OPEN", version: 1, askedBy: "commissioner", star: { name: "Tide table" } },
      entries: { totalCount: 0 },
    });
    const { id } = asked.question;
    const discussed = { kind: "DISCUSSED", body: "Waiting for a flat", tookPart: ["keyworkers"] };
    await log("keyworker", id, { ...discussed, happenedOn: "2025-05-02" });
    const logged = await log(
      "manager",
      id,
      { kind: "NEXT_DATA", happenedOn: "2025-08-01", body: "More moved" },
      { happenedOn: "2025-05-03", body: "A list of landlords" },
    );
    expect(logged.question.entries.nodes).toMatchObject([
      { kind: "DISCUSSED", body: "Waiting for a flat", tookPart: ["keyworkers"] },
      { kind: "TRIED", body: "A list of landlords", tookPart: [] },
      { kind: "NEXT_DATA", body: "More moved" },
    ]);
    const closed = await run("manager", "closeLearningQuestion", {
      ...{ question: id, version: 1, reason: "It was the waiting" },
    });
    expect(closed.question).toMatchObject({ state: "CLOSED", version: 2 });
    expect(closed.question.entries.nodes.at(-1)).toMatchObject({
      ...{ kind: "CLOSED", body: "It was the waiting" },
    });
    expect(await log("keyworker", id, {})).toMatchObject({ code: "CLOSED" });
    const turn = { question: id, version: 1, reason: "It came back" };
    expect(await run("manager", "openLearningQuestionAgain", turn)).toMatchObject({
      ...{ code: "CONFLICT", currentVersion: 2 },
    });
    const opened = await run("commissioner", "openLearningQuestionAgain", { ...turn, version: 2 });
    expect(opened.question).toMatchObject({ state: "OPEN", version: 3 });
    expect(
      await run("commissioner", "openLearningQuestionAgain", { ...turn, version: 3 }),
    ).toMatchObject({ code: "ALREADY_OPEN" });
  });

  it("are asked in the plain words of a rule where nobody gives others, about a node too", async () => {
    const { nodes } = await nodesOf(world.own.published);
    const { question } = await ask("keyworker", {
      ...{ question: null, rule: "LEFT_EARLY", node: nodes[0]!.id },
    });
    expect(question).toMatchObject({
      ...{ question: "Why do people leave before a second reading?", rule: "LEFT_EARLY" },
      ...{ figure: null, node: { title: nodes[0]!.title } },
    });
  });

  it("need words or a rule, and what is of the contract", async () => {
    const others = await nodesOf(world.other.published);
    const wrong = await ask("commissioner", {
      ...{ question: null, service: world.other.service.id, node: others.nodes[0]!.id },
    });
    expect(issuesOf(wrong)).toEqual([
      "input.question REQUIRED",
      "input.service OF_ANOTHER_CONTRACT",
      "input.node NOT_OF_THE_CONTRACT",
    ]);
    expect(issuesOf(await ask("commissioner", { question: "  " }))).toEqual([
      "input.question REQUIRED",
    ]);
  });

  it("name nobody whom a service supports", async () => {
    const reference = await engaged("ENG/2025-77");
    const asked = await ask("manager", { question: `Why did ${reference} of SW1A 1AA leave?` });
    expect(issuesOf(asked)).toEqual(["input.question IDENTIFYING", "input.question IDENTIFYING"]);
    expect(asked.issues.map(({ message }) => message.split(":")[0])).toEqual([
      '"SW1A 1AA" looks like a postcode',
      `"${reference}" looks like the reference of somebody's engagement or reading`,
    ]);
    const letters = await engaged("OAK-LANE/ANA");
    expect(issuesOf(await ask("manager", { question: `And ${letters}?` }))).toEqual([
      "input.question IDENTIFYING",
    ]);
    const { question } = await ask("manager");
    const logged = await log(
      "manager",
      question.id,
      {},
      { body: "Rang 07700 900123", tookPart: ["ana@example.org"] },
    );
    expect(issuesOf(logged)).toEqual([
      "input.entries.1.body IDENTIFYING",
      "input.entries.1.tookPart IDENTIFYING",
    ]);
    const closed = await run("manager", "closeLearningQuestion", {
      ...{ question: question.id, version: 1, reason: `It was about ${reference.toLowerCase()}` },
    });
    expect(issuesOf(closed)).toEqual(["input.reason IDENTIFYING"]);
  });

  it("are logged with what happened, and not in days to come", async () => {
    const { question } = await ask("commissioner");
    const wrong = await log(
      "commissioner",
      question.id,
      { body: " " },
      { happenedOn: "2999-01-01" },
      { kind: "CLOSED", tookPart: [""] },
    );
    expect(issuesOf(wrong)).toEqual([
      "input.entries.0.body REQUIRED",
      "input.entries.1.happenedOn IN_THE_FUTURE",
      "input.entries.2.kind NOT_LOGGED",
      "input.entries.2.tookPart.0 REQUIRED",
    ]);
    expect(issuesOf(await log("commissioner", question.id))).toEqual(["input.entries REQUIRED"]);
    expect((await read("commissioner", "(first: 1)"))!.nodes[0]!.entries.totalCount).toBe(0);
  });

  it("are read by all who take part, the last asked first, and by nobody else", async () => {
    const { question } = await ask("manager", { service: world.own.service.id });
    for (const who of ["commissioner", "keyworker", "investor", "analyst", "subcontractor"]) {
      const found = await read(who);
      expect(found!.nodes[0]!.id).toBe(question.id);
    }
    expect(await read("borrower")).toBeNull();
    expect((await read("commissioner", "(states: [CLOSED])"))!.nodes).toEqual([]);
    const ofService = await read("investor", `(service: "${world.own.service.id}", first: 50)`);
    expect(ofService!.nodes.map(({ id }) => id)).toContain(question.id);
    expect(ofService!.totalCount).toBeLessThan((await read("investor"))!.totalCount);
  });

  async function nodesOf(version: string) {
    const { logicModelVersion } = await api.ask<{
      logicModelVersion: { nodes: { id: string; title: string }[] };
    }>(`query ($id: ID!) { logicModelVersion(id: $id) { nodes { id title } } }`, { id: version });
    return logicModelVersion;
  }

  async function engaged(reference: string): Promise<string> {
    const { contract, service } = world.own;
    await world.done(
      "startEngagement",
      {
        ...{ contract: contract.id, service: service.id, reference },
        ...{ serviceUser: world.next("person"), startedOn: "2024-05-01" },
      },
      "__typename",
    );
    return reference;
  }
});
