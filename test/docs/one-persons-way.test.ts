import { readFileSync } from "node:fs";
import path from "node:path";
import { parse, validate } from "graphql";
import { DEMONSTRATION_PREFIX } from "../../src/auth/subjects";
import { createSchema } from "../../src/schema";
import { type TestApi } from "../support/api";
import { blocksOf, DOCS } from "./guide";
import { startDemonstration } from "../support/demonstration";

const PAGE = readFileSync(path.join(DOCS, "one-persons-way.md"), "utf8");
const COMMISSIONER = "commissioner-aldermere";

/** A question of the page with the answer below it, and who asks. */
const examples = blocksOf(PAGE).flatMap(({ language, file, code }, i, all) =>
  language === "graphql"
    ? [{ who: file ?? COMMISSIONER, query: code, answer: all[i + 1]!.code, place: i }]
    : [],
);

describe("docs/one-persons-way.md", () => {
  const schema = createSchema();
  let api: TestApi;
  let engagement: string;
  beforeAll(async () => {
    api = await startDemonstration();
    const { contract } = await api.as(`${DEMONSTRATION_PREFIX}keyworker-quillfold`).ask<{
      contract: { engagements: { nodes: { id: string }[] } };
    }>(`{ contract(reference: "ALD-HOM-01") { engagements(search: "E0287") { nodes { id } } } }`);
    engagement = contract.engagements.nodes[0]!.id;
  }, 120_000);
  afterAll(() => api.close());

  it("asks as many questions as there are answers", () => {
    expect(examples.length).toBeGreaterThanOrEqual(7);
    expect(blocksOf(PAGE)).toHaveLength(2 * examples.length);
  });

  it.each(examples)("answers block $place", async ({ who, query, answer }) => {
    expect(validate(schema, parse(query))).toEqual([]);
    const variables = query.includes("$engagement") ? { engagement } : {};
    const got = await api.as(DEMONSTRATION_PREFIX + who).ask(query, variables);
    expect(got).toEqual(JSON.parse(answer));
  });
});
