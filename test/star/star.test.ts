import { startTestApi, type TestApi } from "../support/api";
import { issuesOf, registerStar, runMutation, starDefinition } from "../support/fixtures";

const STAR = `... on StarSuccess { star {
  id code edition name publisher licensed scale { min max } reviewIntervalDays reviewToleranceDays
  registeredBy areas { id code name position } stages { name position from to }
} }`;

describe("Stars", () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.close());

  const register = (changes: object) =>
    runMutation<{ star: { id: string } }>(api, "registerStar", starDefinition(changes), STAR);

  it("registers a definition and finds it by id, by code and edition, and as a node", async () => {
    const { star } = await register({ code: "found", reviewIntervalDays: 90 });
    expect(star).toMatchObject({
      code: "found",
      scale: { min: 1, max: 10 },
      reviewIntervalDays: 90,
      reviewToleranceDays: 14,
      registeredBy: "tester",
      stages: [{ name: "Stuck", position: 1, from: 1, to: 2 }, {}, {}, {}, { from: 9, to: 10 }],
      areas: [{ code: "home", name: "My home", position: 1 }, {}, {}, {}, { position: 5 }],
    });
    const found = await api.ask(
      `query ($id: ID!) {
        byId: star(id: $id) { id }
        byName: star(code: "found", edition: "2026") { id areas { star { id } } }
        node(id: $id) { ... on Star { code } }
        none: star(code: "found", edition: "1999") { id }
      }`,
      { id: star.id },
    );
    expect(found).toMatchObject({
      byId: { id: star.id },
      byName: { id: star.id, areas: Array(5).fill({ star: { id: star.id } }) },
      node: { code: "found" },
      none: null,
    });
    const halfNamed = await api.send(`{ star(code: "found") { id } }`);
    expect(halfNamed.errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
  });

  it("refuses a second registration, and says whether the content is the same", async () => {
    const first = await register({ code: "twice", reviewIntervalDays: 84 });
    expect(first.__typename).toBe("StarSuccess");
    const same = await register({ code: "twice", reviewIntervalDays: 84, reviewToleranceDays: 14 });
    expect(same).toMatchObject({ __typename: "Conflict", code: "CONFLICT" });
    expect(same.message).toContain("this very content");
    const other = await register({ code: "twice", reviewIntervalDays: 85 });
    expect(other.message).toContain("other content");
    const renamed = await register({ code: "twice", areas: areas(6) });
    expect(renamed.message).toContain("other content");
  });

  it("names every fault of a definition with its path", async () => {
    const answer = await register({
      edition: " ",
      publisher: "",
      reviewIntervalDays: 0,
      stages: [
        { name: "Low", from: 2, to: 4 },
        { name: "low", from: 6, to: 5 },
        { name: "", from: 6, to: 9 },
      ],
      areas: [...areas(3), { code: "area-1", name: "Again" }, { code: "a b", name: "Area 0" }],
    });
    expect(issuesOf(answer)).toEqual([
      "input.edition REQUIRED",
      "input.edition UNTRIMMED",
      "input.publisher REQUIRED",
      "input.reviewIntervalDays OUT_OF_RANGE",
      "input.stages.1.name DUPLICATE",
      "input.stages.2.name REQUIRED",
      "input.stages.0.from GAP_OR_OVERLAP",
      "input.stages.1.from GAP_OR_OVERLAP",
      "input.stages.1.to OUT_OF_RANGE",
      "input.stages.2.to GAP_OR_OVERLAP",
      "input.areas.4.code MALFORMED",
      "input.areas.3.code DUPLICATE",
      "input.areas.4.name DUPLICATE",
    ]);
    const gap = answer.issues.find((issue) => issue.path.join(".") === "input.stages.1.from");
    expect(gap?.message).toBe(
      'The stage "low" begins at 6 and should begin at 5: each stage begins one point above the ' +
        "end of the one before.",
    );
  });

  it.each([
    ["four areas", { areas: areas(4) }, ["input.areas WRONG_COUNT"]],
    ["eleven areas", { areas: areas(11) }, ["input.areas WRONG_COUNT"]],
    [
      "a heading as area",
      { areas: [...areas(4), { code: "Notes", name: "N" }] },
      ["input.areas.4.code RESERVED"],
    ],
    ["a scale of one point", { scale: { min: 5, max: 5 } }, ["input.scale.max SCALE_BACKWARDS"]],
    [
      "a scale without end",
      { scale: { min: -1, max: 101 } },
      ["input.scale.min OUT_OF_RANGE", "input.scale.max OUT_OF_RANGE"],
    ],
    [
      "names that are no text",
      {
        stages: [{ name: "a\0b", from: 1, to: 10 }],
        areas: [...areas(4), { code: "e", name: "x".repeat(301) }],
      },
      ["input.stages.0.name NOT_TEXT", "input.areas.4.name TOO_LONG"],
    ],
    [
      "stages without end",
      { stages: Array.from({ length: 21 }, () => ({ name: "Stage", from: 1, to: 1 })) },
      ["input.stages TOO_MANY"],
    ],
    ["no stage", { stages: [] }, ["input.stages REQUIRED"]],
    ["a stage beyond the scale", { scale: { min: 1, max: 9 } }, ["input.stages.4.to OUT_OF_RANGE"]],
    [
      "a scale beyond the stages",
      { scale: { min: 1, max: 11 } },
      ["input.stages.4.to GAP_OR_OVERLAP"],
    ],
  ])("refuses %s", async (_, changes, issues) => {
    expect(issuesOf(await register({ code: "refused", ...changes }))).toEqual(issues);
  });

  it("lists Stars by name, need of a licence and text, with their other editions", async () => {
    await registerStar(api, { code: "lamp", edition: "2024", licensed: true });
    await registerStar(api, { code: "lamp", edition: "2025", licensed: true });
    await registerStar(api, { code: "lamp", edition: "2026" });
    const found = await api.ask(
      `{
        licensed: stars(search: "LAMP", licensed: true) {
          totalCount nodes { edition editions { edition } }
        }
        free: stars(search: "lamp", licensed: false) { nodes { edition } }
        none: stars(search: "100%_") { totalCount }
      }`,
    );
    expect(found).toEqual({
      licensed: {
        totalCount: 2,
        nodes: [
          { edition: "2024", editions: [{ edition: "2025" }, { edition: "2026" }] },
          { edition: "2025", editions: [{ edition: "2024" }, { edition: "2026" }] },
        ],
      },
      free: { nodes: [{ edition: "2026" }] },
      none: { totalCount: 0 },
    });
  });

  it("reads areas, stages and editions of many Stars with the statements of one", async () => {
    const query = `query Cost($first: Int!) { stars(first: $first) { nodes {
      areas { star { code } } stages { star { code } } editions { code } editionMappings { reason }
    } } }`;
    await api.ask(query, { first: 1 });
    await api.ask(query, { first: 6 });
    const [one, many] = api.log.filter((line) => line.operation === "Cost");
    expect(many!.rows).toBeGreaterThan(one!.rows);
    expect(many!.statements).toBe(one!.statements);
  });
});

function areas(count: number): { code: string; name: string }[] {
  return Array.from({ length: count }, (_, i) => ({ code: `area-${i}`, name: `Area ${i}` }));
}
