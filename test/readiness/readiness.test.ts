import { World } from "../auth/who-may/world";
import { startTestApi, type TestApi } from "../support/api";
import { issuesOf, runMutation, type MutationAnswer } from "../support/fixtures";

const REVIEW = `... on ReadinessReviewSuccess { review { id version closedOn framework { code } } }`;
const ACTION = `... on ReadinessActionSuccess { action { id version state dueOn outcome statement
  organisation { reference } } }`;

interface Review {
  review: { id: string; version: number; closedOn: string | null; framework: { code: string } };
}

interface Action {
  action: { id: string; version: number; state: string; organisation: { reference: string } };
}

interface Shown {
  title: string;
  before: { title: string } | null;
  statements: {
    statement: { code: string; part: string; heading: string };
    ratings: Rated[];
    before: Rated[];
  }[];
  gaps: { statement: { code: string }; kind: string; commissioner: number; providers: number[] }[];
  actions: { title: string; state: string }[];
}

interface Rated {
  rating: number;
  inWords: string;
  grounds: string;
  isCommissioner: boolean;
  organisation: { reference: string };
}

const RATED = `rating inWords grounds isCommissioner organisation { reference }`;
const SHOWN = `title before { title } statements {
    statement { code part heading } ratings { ${RATED} } before { ${RATED} } }
  gaps { statement { code } kind commissioner providers inWords } actions { title state }`;

describe("reviews of readiness", () => {
  let api: TestApi;
  let world: World;
  let first: Review["review"];

  beforeAll(async () => {
    api = await startTestApi();
    world = await World.make(api);
  }, 60_000);
  afterAll(() => api.close());

  const run = <T>(who: string, mutation: string, input: object, success: string) =>
    runMutation<T>(api.as(who), mutation, input, success);

  const open = (changes: object = {}) =>
    run<Review>(
      "commissioner",
      "openReadinessReview",
      { contract: world.own.contract.id, title: "Spring", openedOn: "2026-03-01", ...changes },
      REVIEW,
    );

  const rate = (who: string, ratings: object[], changes: object = {}) =>
    run<Review>(who, "rateReadiness", { review: first.id, ratings, ...changes }, REVIEW);

  const rating = (statement: string, value: number, grounds = "As we see it") => ({
    ...{ statement, rating: value, grounds },
  });

  async function show(who = "commissioner"): Promise<Shown[]> {
    const { contract } = await api.as(who).ask<{
      contract: { readinessReviews: { nodes: Shown[] } };
    }>(`query ($id: ID!) { contract(id: $id) { readinessReviews { nodes { ${SHOWN} } } } }`, { id: world.own.contract.id });
    return contract.readinessReviews.nodes;
  }

  it("goes by a framework of three parts that comes with the product", async () => {
    const { readinessFrameworks } = await api.as("keyworker").ask<{
      readinessFrameworks: {
        nodes: { code: string; statements: { part: string; heading: string; text: string }[] }[];
      };
    }>(`{ readinessFrameworks { nodes { code statements { code part heading text } } } }`);
    const [own] = readinessFrameworks.nodes;
    expect(own!.code).toBe("ready-for-outcomes");
    expect(own!.statements.length).toBeGreaterThanOrEqual(24);
    const headings = Map.groupBy(own!.statements, ({ part }) => part);
    const of = (part: string) => [...new Set(headings.get(part)!.map(({ heading }) => heading))];
    expect(of("ENVIRONMENT")).toEqual(["Culture", "Vision", "Attitudes", "Relationships"]);
    expect(of("PROCESSES")).toEqual(["Assessment", "Planning", "Review", "Monitoring", "Skills"]);
    expect(of("ARRANGEMENTS")).toEqual(["Contracts", "Costs", "Charging", "Payment"]);
  });

  it("goes by others' frameworks, in editions that never change", async () => {
    const framework = (changes: object = {}) => ({
      ...{ code: "ours", edition: "1", title: "Ours" },
      statements: [{ code: "a", part: "PROCESSES", heading: "Review", text: "We review." }],
      ...changes,
    });
    const define = (changes?: object) =>
      run<{ framework: { id: string } }>(
        "manager",
        "defineReadinessFramework",
        framework(changes),
        "... on ReadinessFrameworkSuccess { framework { id statements { part text } } }",
      );
    const defined = await define();
    expect(defined.framework).toMatchObject({
      statements: [{ part: "PROCESSES", text: "We review." }],
    });
    expect((await define()).framework.id).toBe(defined.framework.id);
    expect(await define({ title: "Theirs" })).toMatchObject({ __typename: "Conflict" });
    const [one] = framework().statements;
    const wrong = await define({ edition: "2", statements: [one, { ...one, text: " " }] });
    expect(issuesOf(wrong)).toEqual([
      "input.statements.1.text REQUIRED",
      "input.statements.1.code DUPLICATE",
    ]);
    expect(issuesOf(await define({ edition: "2", statements: [] }))).toEqual([
      "input.statements REQUIRED",
    ]);
  });

  it("is opened by the commissioner, one at a time", async () => {
    expect(issuesOf(await open({ title: "", openedOn: "2999-01-01" }))).toEqual([
      "input.title REQUIRED",
      "input.openedOn IN_THE_FUTURE",
    ]);
    first = (await open()).review;
    expect(first.framework.code).toBe("ready-for-outcomes");
    expect(await open({ title: "Another" })).toMatchObject({ code: "REVIEW_IS_OPEN" });
  });

  it("is rated by each organisation for itself, with grounds", async () => {
    const wrong = await rate("manager", [
      rating("culture-1", 5),
      rating("culture-1", 2),
      rating("weather-1", 2, " "),
    ]);
    expect(issuesOf(wrong)).toEqual([
      "input.ratings.0.rating OUT_OF_RANGE",
      "input.ratings.1.statement DUPLICATE",
      "input.ratings.2.statement UNKNOWN_STATEMENT",
      "input.ratings.2.grounds REQUIRED",
    ]);
    const telling = await rate("manager", [rating("vision-1", 2, "Ask ann@example.org")]);
    expect(issuesOf(telling)).toEqual(["input.ratings.0.grounds IDENTIFYING"]);
    expect(issuesOf(await rate("manager", []))).toEqual(["input.ratings REQUIRED"]);
    const forOthers = await rate("manager", [rating("vision-1", 2)], {
      organisation: world.own.council.id,
    });
    expect(forOthers).toMatchObject({ __typename: "NotAllowed", code: "ROLE_NEEDED" });
    await rate("commissioner", [
      rating("culture-1", 4),
      rating("vision-1", 3),
      rating("costs-1", 4),
    ]);
    await rate("manager", [rating("culture-1", 2, "On bad days"), rating("vision-1", 3)]);
    await rate("subcontractor", [rating("culture-1", 3), rating("review-1", 1)]);
    const [review] = await show("manager");
    expect(await show("investor")).toEqual([]);
    const culture = review!.statements.find(({ statement }) => statement.code === "culture-1")!;
    expect(culture.ratings.map((one) => [one.organisation.reference, one.rating])).toEqual([
      ["NORTH-COUNCIL", 4],
      ["HELPER", 3],
      ["NORTH-HOMES", 2],
    ]);
    expect(culture.ratings[2]).toMatchObject({ inWords: "talked about", grounds: "On bad days" });
    expect(review!.gaps).toMatchObject([
      { statement: { code: "culture-1" }, kind: "FAR_APART", commissioner: 4, providers: [2] },
      {
        statement: { code: "review-1" },
        kind: "ONLY_PROVIDERS",
        commissioner: null,
        providers: [1],
      },
      { statement: { code: "costs-1" }, kind: "ONLY_COMMISSIONER", commissioner: 4, providers: [] },
    ]);
  });

  it("lets the latest rating count, and keeps each", async () => {
    const count = async () => {
      const [row] = await api.database.dataSource.query(
        "select count(*)::integer as ratings from readiness_rating",
      );
      return row.ratings as number;
    };
    const before = await count();
    await rate("manager", [rating("culture-1", 2, "On bad days"), rating("vision-1", 3)]);
    expect(await count()).toBe(before);
    await rate("manager", [rating("culture-1", 3, "Better")]);
    expect(await count()).toBe(before + 1);
    const [review] = await show();
    expect(review!.gaps.map(({ statement }) => statement.code)).toEqual(["review-1", "costs-1"]);
  });

  it("asks whose view it is of who speaks for several", async () => {
    await api.grant("both", "commissioner", { organisation: world.own.council.key });
    await api.grant("both", "provider_manager", { organisation: world.own.provider.key });
    const answer = await rate("both", [rating("vision-2", 2)]);
    expect(issuesOf(answer)).toEqual(["input.organisation UNKNOWN_ORGANISATION"]);
    expect(answer.message).toContain("Organisation NORTH-COUNCIL, Organisation NORTH-HOMES");
    const said = await rate("both", [rating("vision-2", 2)], {
      organisation: world.own.provider.id,
    });
    expect(said.review.id).toBe(first.id);
  });

  it("leads to actions with owners", async () => {
    const plan = (who: string, changes: object = {}) =>
      run<Action>(
        who,
        "planReadinessAction",
        { review: first.id, title: "Train two workers", dueOn: "2026-09-30", ...changes },
        ACTION,
      );
    const wrong = await plan("manager", {
      title: " ",
      dueOn: "2020-01-01",
      statement: "weather-1",
    });
    expect(issuesOf(wrong)).toEqual([
      "input.title REQUIRED",
      "input.dueOn PERIOD_BACKWARDS",
      "input.statement UNKNOWN_STATEMENT",
    ]);
    const { action } = await plan("manager", { statement: "skills-1" });
    expect(action).toMatchObject({
      ...{ state: "PLANNED", dueOn: "2026-09-30", statement: "skills-1" },
      organisation: { reference: "NORTH-HOMES" },
    });
    await plan("commissioner", { title: "Pay for time to review", dueOn: null });
    const change = (
      who: string,
      version: number,
      changes: object,
    ): Promise<MutationAnswer & Action> =>
      run<Action>(who, "changeReadinessAction", { action: action.id, version, changes }, ACTION);
    expect(issuesOf(await change("manager", 1, { state: "DONE" }))).toEqual([
      "input.changes.outcome REQUIRED",
    ]);
    expect(issuesOf(await change("manager", 1, { dueOn: "2000-01-01" }))).toEqual([
      "input.changes.dueOn PERIOD_BACKWARDS",
    ]);
    const done = await change("manager", 1, { state: "DONE", outcome: "Both are trained" });
    expect(done.action).toMatchObject({ state: "DONE", version: 2, dueOn: "2026-09-30" });
    expect(await change("manager", 1, { dueOn: null })).toMatchObject({
      ...{ __typename: "Conflict", currentVersion: 2 },
    });
    for (const other of ["subcontractor", "commissioner"]) {
      expect(await change(other, 2, { dueOn: null })).toMatchObject({ code: "ROLE_NEEDED" });
    }
    const later = await change("manager", 2, { dueOn: null });
    expect(later.action).toMatchObject({ state: "DONE", dueOn: null, version: 3 });
    const [review] = await show();
    expect(review!.actions).toHaveLength(2);
  });

  it("is closed for good, and stands beside the next", async () => {
    const close = (version: number, closedOn?: string) =>
      run<Review>(
        "commissioner",
        "closeReadinessReview",
        { review: first.id, version, closedOn },
        REVIEW,
      );
    expect(issuesOf(await close(1, "2026-01-01"))).toEqual(["input.closedOn OUT_OF_RANGE"]);
    expect(await close(7, "2026-04-01")).toMatchObject({ __typename: "Conflict" });
    expect((await close(1, "2026-04-01")).review).toMatchObject({
      closedOn: "2026-04-01",
      version: 2,
    });
    expect(await close(2)).toMatchObject({ code: "REVIEW_IS_CLOSED" });
    expect(await rate("manager", [rating("costs-1", 1)])).toMatchObject({
      code: "REVIEW_IS_CLOSED",
    });
    expect(issuesOf(await open({ title: "Autumn" }))).toEqual(["input.openedOn BEFORE_THE_LAST"]);
    const second = await open({ title: "Autumn", openedOn: "2026-10-01" });
    await rate("manager", [rating("culture-1", 4, "Now it is how we work")], {
      review: second.review.id,
    });
    const [autumn, spring] = await show("manager");
    expect([autumn!.title, autumn!.before?.title, spring!.before]).toEqual([
      "Autumn",
      "Spring",
      null,
    ]);
    const culture = autumn!.statements.find(({ statement }) => statement.code === "culture-1")!;
    expect(culture.ratings.map((one) => one.rating)).toEqual([4]);
    expect(culture.before.map((one) => one.rating)).toEqual([4, 3, 3]);
  });
});
