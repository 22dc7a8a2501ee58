import { readFileSync } from "node:fs";
import path from "node:path";
import { parse, validate } from "graphql";
import { DEMONSTRATION_PREFIX } from "../../src/auth/subjects";
import { encodeId } from "../../src/graphql/global-id";
import { createSchema } from "../../src/schema";
import { type TestApi } from "../support/api";
import { blocksOf, DOCS } from "./guide";
import { startDemonstration } from "../support/demonstration";

const PAGE = readFileSync(path.join(DOCS, "end-outcomes-and-readiness.md"), "utf8");
const COMMISSIONER = "commissioner-aldermere";

/** A question of the page with the answer below it, and who asks. */
const examples = blocksOf(PAGE).flatMap(({ language, file, code }, i, all) =>
  language === "graphql"
    ? [{ who: file ?? COMMISSIONER, query: code, answer: all[i + 1]!.code, place: i }]
    : [],
);

describe("docs/end-outcomes-and-readiness.md", () => {
  const schema = createSchema();
  let api: TestApi;
  let ids: Record<string, string>;
  beforeAll(async () => {
    api = await startDemonstration();
    ids = await findIds(api);
  }, 120_000);
  afterAll(() => api.close());

  it("asks as many questions as there are answers", () => {
    expect(examples.length).toBeGreaterThanOrEqual(7);
    expect(blocksOf(PAGE)).toHaveLength(2 * examples.length);
  });

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
async function findIds({ database }: TestApi): Promise<Record<string, string>> {
  const [row] = await database.dataSource.query(`
    select (select id from checklist) as checklist,
      (select id from readiness_review where closed_on is null) as review,
      (select id from engagement where reference = 'E0001') as engagement,
      (select n.id from node n join model_version v on v.id = n.model_version_id
       where v.status = 'published' and n.reference = 'keep_home') as outcome,
      (select n.id from node n join model_version v on v.id = n.model_version_id
       where v.status = 'published' and n.reference = 'bills') as bills`);
  return {
    checklist: encodeId("checklist", row.checklist),
    review: encodeId("readinessReview", row.review),
    engagement: encodeId("engagement", row.engagement),
    outcome: encodeId("node", row.outcome),
    bills: encodeId("node", row.bills),
  };
}
