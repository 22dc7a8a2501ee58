import { FIRST_HOME } from "../../src/demo/practice/workshop-content";
import { startTestApi, type TestApi } from "../support/api";
import {
  Fixtures,
  issuesOf,
  runMutation,
  type MutationAnswer,
  type Written,
} from "../support/fixtures";

const FIELDS = `id reference title version population whyMoreThanFour finishedBy
  outcomes { ref title } interventions { title decision } gaps { section question mustBeAnswered }
  benefits { worth { amountMinor } inWords } logicModel { id reference }`;

interface Workshop {
  readonly id: string;
  readonly reference: string;
  readonly version: number;
  readonly population: string | null;
  readonly gaps: readonly { section: string; question: string; mustBeAnswered: boolean }[];
}
type Answer = MutationAnswer & { workshop: Workshop };

interface Box {
  readonly __typename: string;
  readonly title: string;
  readonly description: string | null;
  readonly indicators: readonly { readonly title: string }[];
}

interface Model {
  readonly reference: string;
  readonly workshop: { readonly reference: string } | null;
  readonly draft: {
    readonly title: string;
    readonly description: string;
    readonly nodes: readonly Box[];
    readonly links: readonly {
      readonly from: { readonly title: string };
      readonly to: { readonly title: string };
      readonly rationale: string | null;
      readonly assumptions: string | null;
      readonly strength: string;
    }[];
  };
}

const MODEL = `reference workshop { reference } draft { title description
  nodes { __typename title description indicators { title } }
  links { from { title } to { title } rationale assumptions strength } }`;

/** As the API takes it: enums by their names. */
const CONTENT: object = JSON.parse(JSON.stringify(FIRST_HOME), (key, value) =>
  ["direction", "nature", "aggregation", "outcomeType", "strength", "decision"].includes(key)
    ? value.toUpperCase()
    : value,
);

describe("design workshops", () => {
  let api: TestApi;
  let council: Written;
  let other: Written;
  beforeAll(async () => {
    api = await startTestApi();
    const fixtures = new Fixtures(api);
    council = await fixtures.organisation("COUNCIL", "commissioner");
    other = await fixtures.organisation("OTHER", "commissioner");
    await api.grant("buyer", "commissioner", { organisation: council.key });
    await api.grant("neighbour", "commissioner", { organisation: other.key });
    await api.grant("analyst", "analyst", { organisation: council.key });
  });
  afterAll(() => api.close());

  const run = (name: string, input: object, subject = "buyer", more = ""): Promise<Answer> =>
    runMutation(
      api.as(subject),
      name,
      input,
      `... on ${name === "finishDesignWorkshop" ? "Finish" : ""}DesignWorkshopSuccess { workshop { ${FIELDS} } ${more} }`,
    );
  const open = (reference: string, content: object | null = null, subject = "buyer") =>
    run(
      "openDesignWorkshop",
      { organisation: council.id, reference, title: "A home", content },
      subject,
    );
  const change = ({ id, version }: Workshop, content: object) =>
    run("changeDesignWorkshop", { workshop: id, version, content });
  const finish = ({ id, version }: Workshop, reference: string | null = null) =>
    run(
      "finishDesignWorkshop",
      { workshop: id, version, reference },
      "buyer",
      `logicModel { ${MODEL} }`,
    );

  it("open with questions, which become fewer with what is said", async () => {
    const { workshop } = await open("GROWS");
    expect(workshop).toMatchObject({
      version: 1,
      population: null,
      outcomes: [],
      logicModel: null,
    });
    expect(workshop.gaps[0]).toEqual({
      ...{ section: "PEOPLE", mustBeAnswered: false },
      question: "Which people is this for, and which not?",
    });
    const said = await change(workshop, { population: "Whoever leaves care" });
    expect(said.workshop).toMatchObject({ version: 2, population: "Whoever leaves care" });
    expect(said.workshop.gaps).toHaveLength(workshop.gaps.length - 1);
    const emptied = await change(said.workshop, { population: null });
    expect(emptied.workshop).toMatchObject({ version: 3, population: null });
    const full = await change(emptied.workshop, CONTENT);
    expect(full.workshop.gaps).toEqual([]);
  });

  it("answer Conflict to who read them before, and to a reference that is taken", async () => {
    const { workshop } = await open("TWICE");
    await change(workshop, { need: "A home" });
    expect(await change(workshop, { need: "Another" })).toMatchObject({
      ...{ __typename: "Conflict", currentVersion: 2 },
    });
    expect((await open("TWICE")).__typename).toBe("Conflict");
  });

  it("refuse what is out of bounds, all of it at once", async () => {
    const outcome = { ref: "a", title: "Home", indicators: [] };
    const percent = { title: "Housed", unit: "%", direction: "UP", aggregation: "FLOW" };
    const answer = await open("BAD", {
      ...{ population: " ", outcomes: [{ ...outcome, indicators: [percent] }, outcome] },
      efforts: [{ who: "x".repeat(91), effort: "y" }],
      benefits: [{ who: "Us", what: "Less", worth: { amountMinor: -1, currency: "GBP" } }],
      risks: Array(21).fill({ risk: "r" }),
    });
    expect(issuesOf(answer)).toEqual([
      "input.content.population REQUIRED",
      "input.content.outcomes.0.indicators.0.aggregation PERCENTAGE_NOT_A_RATIO",
      "input.content.outcomes.1.ref NOT_UNIQUE",
      "input.content.efforts.0.who TOO_LONG",
      "input.content.benefits.0.worth.amountMinor OUT_OF_RANGE",
      "input.content.benefits.0.source REQUIRED",
      "input.content.risks TOO_MANY",
    ]);
    const visits = {
      title: "Visits",
      strength: "PRACTICE",
      decision: "CHOSEN",
      towards: ["a", "b"],
    };
    expect(issuesOf(await open("BAD", { outcomes: [outcome], interventions: [visits] }))).toEqual([
      "input.content.interventions.0.towards.1 UNKNOWN_OUTCOME",
    ]);
  });

  it("become the draft of a logic model, by the rules of the builder, with the reasoning", async () => {
    const { workshop } = await open("HOME", CONTENT);
    const done = (await finish(workshop)) as Answer & { logicModel: Model };
    expect(done.workshop).toMatchObject({
      ...{ version: 2, finishedBy: "buyer", logicModel: { reference: "HOME" } },
    });
    const { draft, ...model } = done.logicModel;
    expect(model).toEqual({ reference: "HOME", workshop: { reference: "HOME" } });
    const titled = (type: string) =>
      draft.nodes.filter(({ __typename }) => __typename === type).map(({ title }) => title);
    expect(titled("Input")).toEqual([
      "The young people: choosing the home and the people around it",
      "Former carers: staying in touch through the first winter",
    ]);
    expect(titled("Process")).toEqual([
      "A worker from before the move until a year after",
      "A deposit and a rent guarantee",
    ]);
    expect(titled("Output")).toHaveLength(2);
    expect(titled("InterimOutcome")).toEqual([
      "I know what to do when a bill comes",
      "I have a key to a door of my own",
    ]);
    expect(titled("FinalOutcome")).toEqual([
      "I keep a home of my own",
      "I have people I can turn to",
      "Fewer emergency placements",
    ]);
    const home = draft.nodes.find(({ title }) => title === "I keep a home of my own")!;
    expect(home.indicators).toEqual([{ title: "Care leavers still housed after a year" }]);
    expect(home.description).toContain("Reached when: Two years in one home");
    const arrows = draft.links.map(({ from, to }) => `${from.title} > ${to.title}`);
    expect(arrows).toHaveLength(4 + 2 + 2 + 2 + 2);
    expect(arrows).toContain("I know what to do when a bill comes > I have people I can turn to");
    expect(arrows).toContain("I have a key to a door of my own > Fewer emergency placements");
    expect(arrows).not.toContain(
      "I know what to do when a bill comes > Fewer emergency placements",
    );
    expect(draft.links.find(({ to }) => to.title === "I have people I can turn to")).toMatchObject({
      strength: "LOCAL_DATA",
      rationale: expect.stringContaining("Chosen because: The young people asked for one face"),
      assumptions: "Workers stay for the whole time; caseloads of at most 12.",
    });
    expect(draft.description).toContain(
      "A training flat for three months, rejected: One more move",
    );
    expect(await change(done.workshop, { need: "More" })).toMatchObject({ code: "IS_FINISHED" });
    expect(await finish(done.workshop)).toMatchObject({ code: "IS_FINISHED" });
  });

  it("are not finished while a question must be answered, nor over another's reference", async () => {
    const { workshop } = await open("OPEN");
    expect(await finish(workshop)).toMatchObject({
      ...{ __typename: "NotAllowed", code: "QUESTIONS_OPEN" },
      message: "What is to be different for these people? Name three or four.",
    });
    const outcomes = [1, 2, 3, 4, 5].map((n) => ({
      ref: `${n}`,
      title: `Change ${n}`,
      indicators: [],
    }));
    const five = await change(workshop, { outcomes });
    expect(five.workshop.gaps.filter(({ mustBeAnswered }) => mustBeAnswered)).toHaveLength(1);
    expect((await finish(five.workshop)).message).toContain("There are 5 outcomes");
    const said = await change(five.workshop, { whyMoreThanFour: "The law names all five" });
    await open("TAKEN-BY", { outcomes: outcomes.slice(0, 1) }).then((one) => finish(one.workshop));
    expect((await finish(said.workshop, "TAKEN-BY")).__typename).toBe("Conflict");
    const [{ n }] = await api.database.dataSource.query(
      "select count(*)::int as n from logic_model where reference = 'OPEN'",
    );
    expect(n).toBe(0);
    expect((await finish(said.workshop)).__typename).toBe("FinishDesignWorkshopSuccess");
  });

  it("go on where their draft was deleted", async () => {
    const outcomes = [{ ref: "a", title: "Home", indicators: [] }];
    const { workshop } = await open("AGAIN", { outcomes });
    const done = (await finish(workshop)) as Answer & { workshop: { logicModel: { id: string } } };
    const { id } = done.workshop.logicModel;
    const { logicModel } = await api.ask<{ logicModel: { version: number } }>(
      "query ($id: ID!) { logicModel(id: $id) { version } }",
      { id },
    );
    const gone = await runMutation(
      api.as("buyer"),
      "deleteLogicModel",
      { logicModel: id, version: logicModel.version },
      "",
    );
    expect(gone.__typename).toBe("DeleteLogicModelSuccess");
    const again = await change({ ...done.workshop, version: 2 }, { need: "A home" });
    expect(again.workshop).toMatchObject({ version: 3, logicModel: null });
    expect((await finish(again.workshop)).__typename).toBe("FinishDesignWorkshopSuccess");
  });

  it("are their commissioner's alone", async () => {
    const { workshop } = await open("OURS");
    const at = { workshop: workshop.id, version: 1 };
    const theirs = await run("changeDesignWorkshop", { ...at, title: "Mine" }, "neighbour");
    expect(theirs.__typename).toBe("NotFound");
    const opened = await run(
      "openDesignWorkshop",
      { organisation: council.id, reference: "X", title: "X" },
      "neighbour",
    );
    expect(opened.code).toBe("ROLE_NEEDED");
    const list = "{ designWorkshops { nodes { reference } } }";
    expect(await api.as("neighbour").ask(list)).toEqual({ designWorkshops: { nodes: [] } });
    expect((await api.as("analyst").send(list)).errors![0]!.extensions.code).toBe("FORBIDDEN");
  });

  it("are listed the last first, those that go on apart, at the cost of one statement", async () => {
    const read = async (args: string) => {
      const { designWorkshops } = await api
        .as("buyer")
        .ask<{ designWorkshops: { nodes: { reference: string }[]; totalCount: number } }>(
          `{ designWorkshops(${args}) { nodes { reference organisation { reference } logicModel { id } gaps { question } } totalCount } }`,
        );
      return designWorkshops.nodes.map(({ reference }) => reference);
    };
    const all = await read("first: 50");
    expect(all[0]).toBe("OURS");
    const many = api.log.at(-1)!.statements;
    expect(all).toContain("HOME");
    expect(await read("first: 50, finished: true")).toContain("HOME");
    expect(await read("first: 50, finished: false")).not.toContain("HOME");
    await read("first: 2, finished: true");
    expect(api.log.at(-1)!.statements).toBe(many);
  });
});
