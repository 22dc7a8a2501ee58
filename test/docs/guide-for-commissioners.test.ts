import { parse, validate } from "graphql";
import { createSchema } from "../../src/schema";
import type { TestApi } from "../support/api";
import { startDemonstration } from "../support/demonstration";
import { blocksOf } from "./guide";
import { asDemo, examplesOf, readPage } from "./worked-page";

const PAGE = readPage("guide-for-commissioners.md");

/** A block with an answer of which it shows some: of each list, some of what is in it. */
const SOME = "some";

const examples = examplesOf(PAGE);

/** What an answer that shows some of each list is held against. */
function someOf(shown: unknown): unknown {
  if (Array.isArray(shown)) return expect.arrayContaining(shown.map(someOf));
  if (typeof shown !== "object" || shown === null) return shown;
  return Object.fromEntries(Object.entries(shown).map(([name, value]) => [name, someOf(value)]));
}

describe("docs/guide-for-commissioners.md", () => {
  const schema = createSchema();
  let api: TestApi;
  beforeAll(async () => {
    api = await startDemonstration();
  }, 120_000);
  afterAll(() => api.close());

  it("has an answer to every question, and goes through the whole year", () => {
    expect(blocksOf(PAGE)).toHaveLength(2 * examples.length);
    const months = [...PAGE.matchAll(/^## (\w+):/gm)].map(([, month]) => month);
    expect(months).toEqual(MONTHS);
  });

  it.each(examples)("answers block $place", async ({ who, query, answer, shows }) => {
    expect(validate(schema, parse(query))).toEqual([]);
    const got = await asDemo(api, who).ask(query);
    const shown: unknown = JSON.parse(answer);
    expect(got).toEqual(shows === SOME ? someOf(shown) : shown);
  });

  it("would find a line that is not in the answer", () => {
    const answer = { list: [{ a: 1 }, { a: 2 }], word: "x" };
    expect(answer).toEqual(someOf({ list: [{ a: 2 }], word: "x" }));
    expect(answer).not.toEqual(someOf({ list: [{ a: 3 }], word: "x" }));
    expect(answer).not.toEqual(someOf({ list: [], word: "y" }));
  });
});

const MONTHS = [
  ...["April", "May", "June", "July", "August", "September"],
  ...["October", "November", "December", "January", "February", "March"],
];
