import { issuesOf, type MutationAnswer } from "../support/fixtures";
import { setWayScene, type WayScene } from "./scene";

const STEP = `... on WayStepSuccess { wayStep { id step happenedOn note whatMatters strengths
  whoHelps { who how } recordedBy } }`;
const OUTCOME = `... on PersonalOutcomeSuccess { suggestion { words question inWords }
  personalOutcome { id words whyItMatters whatHelps isInForce agreedOn agreedBy theme { code }
    outcomes { title } replaces { words } replacedBy { words } reviews { byPerson } } }`;
const REVIEW = `... on PersonalOutcomeReviewSuccess { review { id reviewedOn byPerson byPersonWhy
  byWorker byWorkerWhy recordedBy } }`;
const THEME = "... on OutcomeThemeSuccess { theme { id code title position definedBy } }";

interface Agreed {
  suggestion: { words: string; question: string } | null;
  personalOutcome: { id: string };
}

describe("one person's way through", () => {
  let scene: WayScene;
  beforeAll(async () => {
    scene = await setWayScene(25);
  });
  afterAll(() => scene.api.close());

  const step = (input: object, who = scene.manager) =>
    scene.run<{ wayStep: object }>(
      "recordWayStep",
      { engagement: scene.engagements[0], step: "ENQUIRY", happenedOn: "2025-02-01", ...input },
      STEP,
      who,
    );
  const agree = (input: object, who = scene.manager) =>
    scene.run<Agreed>(
      "agreePersonalOutcome",
      {
        ...{ engagement: scene.engagements[0], words: "To cook my own tea" },
        ...{ agreedOn: "2025-02-10", ...input },
      },
      OUTCOME,
      who,
    );
  const review = (personalOutcome: string, input: object, who = scene.manager) =>
    scene.run<{ review: object }>(
      "reviewPersonalOutcome",
      { personalOutcome, reviewedOn: "2025-05-01", ...input },
      REVIEW,
      who,
    );

  it("records steps with what matters, strengths and who helps", async () => {
    const said = {
      note: "Her neighbour rang.",
      whatMatters: ["Her garden"],
      strengths: ["Grew vegetables for forty years"],
      whoHelps: [{ who: "Her neighbour", how: "Shops on Fridays" }, { who: "Her son" }],
    };
    const first = await step({ ...said, idempotencyKey: "enquiry" }, scene.keyworker);
    expect(first.wayStep).toMatchObject({
      ...said,
      whoHelps: [said.whoHelps[0], { who: "Her son", how: null }],
      ...{ step: "ENQUIRY", recordedBy: "keyworker" },
    });
    const again = await step({ ...said, idempotencyKey: "enquiry" }, scene.keyworker);
    expect(again.wayStep).toEqual(first.wayStep);
    await step({ step: "ASSESSMENT", happenedOn: "2025-01-20", strengths: ["Can cook"] });
    const { engagement } = await scene.keyworker.ask<{ engagement: { wayThrough: object[] } }>(
      `query ($id: ID!) { engagement(id: $id) { wayThrough { step note } } }`,
      { id: scene.engagements[0] },
    );
    expect(engagement.wayThrough).toEqual([
      { step: "ASSESSMENT", note: null },
      { step: "ENQUIRY", note: "Her neighbour rang." },
    ]);
  });

  it("refuses steps that say nothing, are to come, or say too much", async () => {
    expect(issuesOf(await step({ happenedOn: "2999-01-01", note: "  " }))).toEqual([
      "input.happenedOn IN_THE_FUTURE",
      "input.note REQUIRED",
    ]);
    const long = Array.from({ length: 31 }, () => "Kind");
    expect(issuesOf(await step({ strengths: long, whatMatters: [""] }))).toEqual([
      "input.whatMatters.0 REQUIRED",
      "input.strengths TOO_MANY",
    ]);
    expect(issuesOf(await step({ whoHelps: [{ who: " ", how: "x".repeat(1001) }] }))).toEqual([
      "input.whoHelps.0.who REQUIRED",
      "input.whoHelps.0.how TOO_LONG",
    ]);
    expect(await step({ engagement: `eng_${"0".repeat(25)}`, note: "x" })).toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("is recorded by the keyworker whose caseload it is, and by a manager of the service", async () => {
    const other = { engagement: scene.engagements[1], note: "x" };
    expect((await step(other)).__typename).toBe("WayStepSuccess");
    expect(await step(other, scene.keyworker)).toMatchObject({ code: "NOT_FOUND" });
    const { errors } = await scene.commissioner.send(
      `mutation ($input: RecordWayStepInput!) { recordWayStep(input: $input) { __typename } }`,
      { input: { ...other, step: "PLAN", happenedOn: "2025-02-01" } },
    );
    expect(errors![0]!.extensions.code).toBe("FORBIDDEN");
  });

  it("keeps outcomes in the person's words, tied to the model and a theme", async () => {
    const { personalOutcome, suggestion } = await agree(
      {
        ...{ theme: "WELLBEING", outcomes: [...scene.outcomes, scene.outcomes[0]] },
        ...{ whyItMatters: "I fed four children", whatHelps: "A kettle that tips" },
      },
      scene.keyworker,
    );
    expect(suggestion).toBeNull();
    expect(personalOutcome).toMatchObject({
      ...{ words: "To cook my own tea", whyItMatters: "I fed four children" },
      ...{ whatHelps: "A kettle that tips", theme: { code: "WELLBEING" }, isInForce: true },
      outcomes: [{ title: "People live as they wish" }, { title: "People are less alone" }],
      ...{ replaces: null, replacedBy: null, reviews: [], agreedBy: "keyworker" },
    });
  });

  it("asks what a service would change, and refuses nothing for it", async () => {
    const { suggestion, personalOutcome } = await agree({ words: "Attend the day centre weekly" });
    expect(personalOutcome.id).toMatch(/^pou_/);
    expect(suggestion!.question).toMatch(/\?$/);
    expect(suggestion!.words).toContain("day centre");
  });

  it("refuses words, themes, boxes and days that do not fit", async () => {
    expect(issuesOf(await agree({ words: " ", agreedOn: "2999-01-01" }))).toEqual([
      "input.words REQUIRED",
      "input.agreedOn IN_THE_FUTURE",
    ]);
    expect(issuesOf(await agree({ theme: "Wellbeing" }))).toEqual(["input.theme UNKNOWN"]);
    const { dataSource } = scene.api.database;
    await dataSource.query("update model_attachment set detached_at = now(), detached_by = 'x'");
    expect(issuesOf(await agree({ outcomes: [scene.outcomes[1]] }))).toEqual([
      "input.outcomes.0 NOT_OF_THE_MODEL",
    ]);
    await dataSource.query("update model_attachment set detached_at = null, detached_by = null");
    expect(await agree({ outcomes: [`nod_${"0".repeat(25)}`] })).toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("lets an outcome take the place of another once, which stays readable", async () => {
    const before = await agree({ words: "To live alone" });
    const replaces = before.personalOutcome.id;
    const elsewhere = { replaces, engagement: scene.engagements[1] };
    expect(issuesOf(await agree(elsewhere))).toEqual(["input.replaces OF_ANOTHER_ENGAGEMENT"]);
    expect(issuesOf(await agree({ replaces, agreedOn: "2025-02-09" }))).toEqual([
      "input.agreedOn PERIOD_BACKWARDS",
    ]);
    const after = await agree({ replaces, words: "To live with my sister" });
    expect(after.personalOutcome).toMatchObject({ replaces: { words: "To live alone" } });
    expect((await agree({ replaces })).__typename).toBe("Conflict");
    const { node } = await scene.manager.ask<{ node: object }>(
      `query ($id: ID!) { node(id: $id) { ... on PersonalOutcome { words isInForce
         replacedBy { words } } } }`,
      { id: replaces },
    );
    expect(node).toEqual({
      ...{ words: "To live alone", isInForce: false },
      replacedBy: { words: "To live with my sister" },
    });
    expect(await review(replaces, { byPerson: "PARTLY", byPersonWhy: "Some days" })).toMatchObject({
      code: "REPLACED",
    });
  });

  it("is reviewed by the person and by the worker, each with why", async () => {
    const { personalOutcome } = await agree({ words: "To sleep through" });
    const { id } = personalOutcome;
    expect(issuesOf(await review(id, { byWorkerWhy: "She says so" }))).toEqual([
      "input.byPerson REQUIRED",
      "input.byWorkerWhy NOT_SAID",
    ]);
    expect(issuesOf(await review(id, { byPerson: "ACHIEVED", reviewedOn: "2025-02-09" }))).toEqual([
      "input.byPersonWhy REQUIRED",
    ]);
    const said = { byPerson: "NOT_YET", byPersonWhy: "The lift is loud" };
    expect(issuesOf(await review(id, { ...said, reviewedOn: "2025-02-09" }))).toEqual([
      "input.reviewedOn BEFORE_AGREED",
    ]);
    expect(issuesOf(await review(id, { ...said, reviewedOn: "2999-02-09" }))).toEqual([
      "input.reviewedOn IN_THE_FUTURE",
    ]);
    const { review: first } = await review(id, said);
    expect(first).toMatchObject({ ...said, byWorker: null, byWorkerWhy: null });
    await review(id, { byWorker: "PARTLY", byWorkerWhy: "Four nights of seven" });
    const other = await agree({ engagement: scene.engagements[1], words: "To paint" });
    const notHis = await review(other.personalOutcome.id, said, scene.keyworker);
    expect(notHis).toMatchObject({ code: "NOT_FOUND" });
    const { node } = await scene.manager.ask<{ node: { reviews: object[] } }>(
      `query ($id: ID!) { node(id: $id) { ... on PersonalOutcome { reviews { byPerson byWorker } } } }`,
      { id },
    );
    expect(node.reviews).toEqual([
      { byPerson: "NOT_YET", byWorker: null },
      { byPerson: null, byWorker: "PARTLY" },
    ]);
  });

  it("has six themes to begin with, to which others are added for good", async () => {
    const themes = async (who = scene.commissioner) =>
      (
        await who.ask<{ outcomeThemes: { code: string; position: number; definedBy: string }[] }>(
          "{ outcomeThemes { code position definedBy } }",
        )
      ).outcomeThemes;
    expect((await themes()).map(({ code }) => code)).toEqual([
      ...["WELLBEING", "INFORMATION", "COMMUNITIES", "SUPPORT", "CHANGE", "WORKFORCE"],
    ]);
    const define = (input: object) =>
      scene.run<MutationAnswer>("defineOutcomeTheme", input, THEME, scene.commissioner);
    expect(issuesOf(await define({ code: "my theme", title: "" }))).toEqual([
      "input.code MALFORMED",
      "input.title REQUIRED",
    ]);
    const first = await define({ code: "HOUSING", title: "A home" });
    expect(first).toMatchObject({ theme: { position: 7, definedBy: "commissioner" } });
    expect(await define({ code: "HOUSING", title: "A home" })).toEqual(first);
    expect((await define({ code: "HOUSING", title: "Homes" })).__typename).toBe("Conflict");
    expect((await themes(scene.keyworker)).at(-1)!.code).toBe("HOUSING");
  });

  it("costs the same number of statements for one person as for twenty", async () => {
    for (const engagement of scene.engagements) {
      const input = { engagement, theme: "CHANGE", outcomes: [scene.outcomes[0]] };
      const { personalOutcome } = await agree(input);
      await review(personalOutcome.id, { byPerson: "PARTLY", byPersonWhy: "Some" });
      await agree({ ...input, replaces: personalOutcome.id });
      await step({ engagement, note: "Asked" });
    }
    const ask = async (first: number): Promise<number> => {
      await scene.manager.ask(
        `query ($first: Int!) { engagements(first: $first) { nodes {
           wayThrough { note } personalOutcomes { words theme { code } outcomes { title }
             reviews { byPerson } replaces { words } replacedBy { words } } } } }`,
        { first },
      );
      return scene.api.log.at(-1)!.statements;
    };
    expect(await ask(25)).toBe(await ask(2));
  });

  it("leaves a trace of who read it, and is not there for a commissioner", async () => {
    const { personalOutcome } = await agree({ words: "To be left in peace" });
    const read = "query ($id: ID!) { node(id: $id) { __typename } }";
    expect(await scene.commissioner.ask(read, { id: personalOutcome.id })).toEqual({ node: null });
    const events = (): Promise<{ n: string }[]> =>
      scene.api.database.dataSource.query(
        "select count(*) as n from audit_event where subject = 'manager' and category = 'read'",
      );
    const [before] = await events();
    await scene.manager.ask(read, { id: personalOutcome.id });
    const [after] = await events();
    expect(Number(after!.n)).toBe(Number(before!.n) + 1);
  });
});
