import { startTestApi, type TestApi } from "../support/api";
import { issuesOf, registerStar, runMutation } from "../support/fixtures";

const MAPPING = `... on EditionMappingSuccess { editionMapping {
  id reason declaredBy from { edition } to { edition } areas { from { code } to { code } }
} }`;

describe("edition mappings", () => {
  let api: TestApi;
  let older: string;
  let newer: string;
  beforeAll(async () => {
    api = await startTestApi();
    older = await registerStar(api, { edition: "2024" });
    newer = await registerStar(api, { edition: "2026" });
  });
  afterAll(() => api.close());

  const declare = (input: object) =>
    runMutation<{ editionMapping: { id: string } }>(
      api,
      "declareEditionMapping",
      {
        from: older,
        to: newer,
        reason: "Asked alike",
        areas: [{ from: "home", to: "home" }],
        ...input,
      },
      MAPPING,
    );

  it("names every fault, with the areas that would be accepted", async () => {
    const answer = await declare({
      reason: " ",
      areas: [
        { from: "home", to: "home" },
        { from: "home", to: "house" },
      ],
    });
    expect(issuesOf(answer)).toEqual([
      "input.reason REQUIRED",
      "input.areas.1.from DUPLICATE",
      "input.areas.1.to UNKNOWN_AREA",
    ]);
    expect(answer.issues[2]?.message).toContain("home, money, body, mind, people");
    expect(issuesOf(await declare({ areas: [] }))).toEqual(["input.areas REQUIRED"]);
    const endless = Array.from({ length: 1_000 }, () => ({ from: "home", to: "home" }));
    expect(issuesOf(await declare({ areas: endless }))).toEqual(["input.areas TOO_MANY"]);
  });

  it("refuses a Star with itself, and Stars with different scales", async () => {
    expect(await declare({ to: older })).toMatchObject({ code: "SAME_STAR" });
    const short = await registerStar(api, {
      code: "short",
      scale: { min: 1, max: 5 },
      stages: [{ name: "All", from: 1, to: 5 }],
    });
    const answer = await declare({ to: short });
    expect(answer).toMatchObject({ __typename: "NotAllowed", code: "SCALES_DIFFER" });
    expect(answer.message).toContain("1 to 5");
    const unknown = `sta_${"0".repeat(25)}`;
    expect(await declare({ to: unknown })).toMatchObject({ __typename: "NotFound" });
  });

  it("is declared once for two Stars, and read from both and from the root", async () => {
    const areas = [
      { from: "money", to: "money" },
      { from: "home", to: "people" },
    ];
    const { editionMapping } = await declare({ areas });
    expect(editionMapping).toEqual({
      id: expect.stringMatching(/^edm_/),
      reason: "Asked alike",
      declaredBy: "tester",
      from: { edition: "2024" },
      to: { edition: "2026" },
      areas: [
        { from: { code: "home" }, to: { code: "people" } },
        { from: { code: "money" }, to: { code: "money" } },
      ],
    });
    expect(await declare({ areas })).toMatchObject({ __typename: "Conflict" });
    const found = await api.ask(
      `query ($star: ID!, $id: ID!) {
        editionMappings(star: $star) { totalCount nodes { id } }
        star(id: $star) { editionMappings { id } }
        node(id: $id) { ... on EditionMapping { reason } }
      }`,
      { star: newer, id: editionMapping.id },
    );
    expect(found).toEqual({
      editionMappings: { totalCount: 1, nodes: [{ id: editionMapping.id }] },
      star: { editionMappings: [{ id: editionMapping.id }] },
      node: { reason: "Asked alike" },
    });
  });
});
