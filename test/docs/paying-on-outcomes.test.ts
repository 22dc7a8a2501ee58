import { readFileSync } from "node:fs";
import path from "node:path";
import { parse, validate } from "graphql";
import { DEMONSTRATION_PREFIX } from "../../src/auth/subjects";
import { createSchema } from "../../src/schema";
import { type TestApi } from "../support/api";
import { blocksOf, DOCS } from "./guide";
import { startDemonstration } from "../support/demonstration";

const PAGE = readFileSync(path.join(DOCS, "paying-on-outcomes.md"), "utf8");
const COMMISSIONER = "commissioner-aldermere";

/** A question of the page with the answer below it, and who asks. */
const examples = blocksOf(PAGE).flatMap(({ language, file, code }, i, all) =>
  language === "graphql"
    ? [{ who: file ?? COMMISSIONER, query: code, answer: all[i + 1]!.code, place: i }]
    : [],
);

describe("docs/paying-on-outcomes.md", () => {
  const schema = createSchema();
  let api: TestApi;
  let ids: Record<string, string>;
  beforeAll(async () => {
    api = await startDemonstration();
    ids = await findIds(api);
  }, 120_000);
  afterAll(() => api.close());

  it("asks as many questions as there are answers", () => {
    expect(examples.length).toBeGreaterThanOrEqual(12);
    expect(blocksOf(PAGE)).toHaveLength(2 * examples.length);
  });

  // In the order of the page, for some change what others tell.
  it.each(examples)("answers block $place", async ({ who, query, answer }) => {
    const document = parse(query);
    expect(validate(schema, document)).toEqual([]);
    const asked = Object.fromEntries(
      [...query.matchAll(/\$(\w+): ID!/g)].map(([, name]) => [name!, ids[name!]]),
    );
    const got = await api.as(DEMONSTRATION_PREFIX + who).ask(query, asked);
    expect(got).toEqual(JSON.parse(answer));
  });
});

/** Ids differ from one database to the next: the page names what they are of. */
async function findIds(api: TestApi): Promise<Record<string, string>> {
  const { contract } = await api.as(DEMONSTRATION_PREFIX + COMMISSIONER).ask<{
    contract: {
      id: string;
      parties: { organisation: { id: string; reference: string } }[];
      rateCard: { metrics: { mapping: { id: string } | null }[] };
    };
  }>(`{ contract(reference: "ALD-HOM-02") {
    id parties { organisation { id reference } } rateCard { metrics { mapping { id } } } } }`);
  const plumbline = contract.parties.find((one) => one.organisation.reference === "PLUMBLINE")!;
  const mapping = contract.rateCard.metrics.find((one) => one.mapping)!.mapping!;
  return { contract: contract.id, plumbline: plumbline.organisation.id, mapping: mapping.id };
}
