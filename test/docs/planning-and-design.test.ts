import { readFileSync } from "node:fs";
import path from "node:path";
import { parse, validate } from "graphql";
import { DEMONSTRATION_PREFIX } from "../../src/auth/subjects";
import { createSchema } from "../../src/schema";
import { type TestApi } from "../support/api";
import { blocksOf, DOCS } from "./guide";
import { startDemonstration } from "../support/demonstration";

const PAGE = readFileSync(path.join(DOCS, "planning-and-design.md"), "utf8");
const COMMISSIONER = "commissioner-aldermere";

/** A question of the page with the answer below it, and who asks. */
const examples = blocksOf(PAGE).flatMap(({ language, file, code }, i, all) =>
  language === "graphql"
    ? [{ who: file ?? COMMISSIONER, query: code, answer: all[i + 1]!.code, place: i }]
    : [],
);

describe("docs/planning-and-design.md", () => {
  const schema = createSchema();
  let api: TestApi;
  let ids: Record<string, string>;
  beforeAll(async () => {
    api = await startDemonstration();
    ids = await findIds(api);
  }, 120_000);
  afterAll(() => api.close());

  it("asks as many questions as there are answers", () => {
    expect(examples.length).toBeGreaterThanOrEqual(9);
    expect(blocksOf(PAGE)).toHaveLength(2 * examples.length);
  });

  // In the order of the page, for some change what others tell.
  it.each(examples)("answers block $place", async ({ who, query, answer }) => {
    expect(validate(schema, parse(query))).toEqual([]);
    const asked = Object.fromEntries(
      [...query.matchAll(/\$(\w+): ID!/g)].map(([, name]) => [name!, ids[name!]]),
    );
    const got = await api.as(DEMONSTRATION_PREFIX + who).ask(query, asked);
    expect(got).toEqual(JSON.parse(answer));
  });
});

/** Ids differ from one database to the next: the page names what they are of. */
async function findIds(api: TestApi): Promise<Record<string, string>> {
  const { contract, star, designWorkshops } = await api.as(DEMONSTRATION_PREFIX + COMMISSIONER)
    .ask<{
    contract: { services: { id: string; name: string }[] };
    star: { id: string; areas: { id: string; code: string }[] };
    designWorkshops: { nodes: { id: string }[] };
  }>(`{ contract(reference: "ALD-HOM-01") { services { id name } }
        star(code: "waymark", edition: "2024") { id areas { id code } }
        designWorkshops(finished: false, first: 1) { nodes { id } } }`);
  return {
    service: contract.services.find(({ name }) => name === "Floating support")!.id,
    star: star.id,
    area: star.areas.find(({ code }) => code === "bills")!.id,
    workshop: designWorkshops.nodes[0]!.id,
  };
}
