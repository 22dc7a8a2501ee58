import { readFileSync } from "node:fs";
import path from "node:path";
import { DEMONSTRATION_PREFIX } from "../../src/auth/subjects";
import { sampleSize, standardErrors } from "../../src/domain/reading-quality/sample-size";
import { type TestApi } from "../support/api";
import { blocksOf, DOCS } from "./guide";
import { startDemonstration } from "../support/demonstration";

const PAGE = readFileSync(path.join(DOCS, "data-quality.md"), "utf8");
const COMMISSIONER = "commissioner-aldermere";

/** A question of the page with the answer below it, and who asks. */
const examples = blocksOf(PAGE).flatMap(({ language, file, code }, i, all) =>
  language === "graphql"
    ? [{ who: file ?? COMMISSIONER, query: code, answer: all[i + 1]!.code, place: i }]
    : [],
);

describe("docs/data-quality.md", () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startDemonstration();
  }, 120_000);
  afterAll(() => api.close());

  it("asks as many questions as there are answers", () => {
    expect(examples.length).toBeGreaterThanOrEqual(7);
    expect(blocksOf(PAGE)).toHaveLength(2 * examples.length);
  });

  it.each(examples)("answers block $place", async ({ who, query, answer }) => {
    expect(await api.as(DEMONSTRATION_PREFIX + who).ask(query)).toEqual(JSON.parse(answer));
  });

  it("sizes its sample by the formula", () => {
    const [, population, size] = /of (\d+) readings (\d+) are drawn/.exec(PAGE)!.map(Number);
    expect(sampleSize({ margin: 0.1, z: standardErrors(0.9) }, population!)).toBe(size);
  });
});
