import { readFileSync } from "node:fs";
import path from "node:path";
import { parse, validate } from "graphql";
import { DEMONSTRATION_PREFIX } from "../../src/auth/subjects";
import { createSchema } from "../../src/schema";
import { type Asking, type TestApi } from "../support/api";
import { blocksOf, DOCS } from "./guide";
import { startDemonstration } from "../support/demonstration";

const PAGE = readFileSync(path.join(DOCS, "choosing-a-star.md"), "utf8");
const COMMISSIONER = "commissioner-aldermere";

/** A question of the page with the answer below it, and who asks. */
const examples = blocksOf(PAGE).flatMap(({ language, file, code }, i, all) =>
  language === "graphql"
    ? [{ who: file ?? COMMISSIONER, query: code, answer: all[i + 1]!.code, place: i }]
    : [],
);

describe("docs/choosing-a-star.md", () => {
  const schema = createSchema();
  let api: TestApi;
  beforeAll(async () => {
    api = await startDemonstration();
  }, 120_000);
  afterAll(() => api.close());

  it("asks as many questions as there are answers", () => {
    expect(examples.length).toBeGreaterThanOrEqual(10);
    expect(blocksOf(PAGE)).toHaveLength(2 * examples.length);
  });

  // In the order of the page, for some ask of what others made.
  it.each(examples)("answers block $place", async ({ who, query, answer }) => {
    expect(validate(schema, parse(query))).toEqual([]);
    const asking = api.as(DEMONSTRATION_PREFIX + who);
    const got = await asking.ask(query, query.includes("ID!") ? await idsOf(asking) : {});
    expect(got).toEqual(JSON.parse(answer));
  });
});

interface Found {
  contracts: {
    nodes: {
      id: string;
      reference: string;
      commissioner: { id: string };
      logicModels: { id: string }[];
      services: { id: string; name: string; implementationPlans: { id: string }[] }[];
      suitabilityReviews: { id: string; conclusion: string | null }[];
    }[];
  };
  stars: { nodes: { id: string; code: string; edition: string }[] };
}

/** Ids differ from one database to the next: the page names what they are of. */
async function idsOf(asking: Asking): Promise<Record<string, string | undefined>> {
  const { contracts, stars } = await asking.ask<Found>(`{
    contracts { nodes { id reference commissioner { id } logicModels { id }
      services { id name implementationPlans { id } }
      suitabilityReviews { id conclusion } } }
    stars { nodes { id code edition } } }`);
  const [town, quay, third] = contracts.nodes;
  const service = (name: string, of = town) => of?.services.find((one) => one.name === name);
  return {
    council: town!.commissioner.id,
    contract: third?.id,
    kite: stars.nodes.find(({ code, edition }) => code === "kite" && edition === "2026")!.id,
    model: town!.logicModels[0]?.id,
    outreach: service("Street outreach")?.id,
    plan: (service("Recovery house") ?? service("Recovery house", quay))?.implementationPlans[0]
      ?.id,
    review: town!.suitabilityReviews.find(({ conclusion }) => conclusion === null)?.id,
  };
}
