import { readFileSync } from "node:fs";
import path from "node:path";
import { parse, validate } from "graphql";
import { DEMONSTRATION_PREFIX } from "../../src/auth/subjects";
import { createSchema } from "../../src/schema";
import type { Asking, TestApi } from "../support/api";
import { startDemonstration } from "../support/demonstration";
import { blocksOf, DOCS } from "./guide";

/** Who asks where a block does not say. */
export const COMMISSIONER = "commissioner-aldermere";

/** Ids differ from one database to the next: the page names what they are of, by variables. */
export type Ids = Readonly<Record<string, string | undefined>>;

/** A page of questions that are asked of the demonstration, each with its answer below it. */
export interface WorkedPage {
  /** Of the file below `docs`. */
  readonly name: string;
  /** Fewest questions that the page is to have. */
  readonly fewest: number;
  /** The ids by the variables' names, as they are before anything is asked. */
  readonly ids?: (api: TestApi) => Promise<Ids>;
  /** Those that whoever asks finds just then, instead: of things that the page itself enters. */
  readonly idsNow?: (asking: Asking) => Promise<Ids>;
}

export const readPage = (name: string): string => readFileSync(path.join(DOCS, name), "utf8");

/** The API as somebody of the demonstration sees it. */
export const asDemo = (api: TestApi, who: string): Asking => api.as(DEMONSTRATION_PREFIX + who);

/** What a query declares of the ids. */
const variablesOf = (query: string, ids: Ids): Ids =>
  Object.fromEntries([...query.matchAll(/\$(\w+): ID!/g)].map(([, name]) => [name, ids[name!]]));

/** Questions and answers of a page, in its order: for some change what others tell. */
export function examplesOf(page: string) {
  return blocksOf(page).flatMap(({ language, file, code }, i, all) => {
    if (language !== "graphql") return [];
    const { code: answer, file: shows } = all[i + 1]!;
    return [{ who: file ?? COMMISSIONER, query: code, answer, shows, place: i }];
  });
}

/** Holds every answer of a page; `more` is what else is held of it. */
export function describeWorkedPage(
  { name, fewest, ids, idsNow }: WorkedPage,
  more: (api: () => TestApi) => void = () => undefined,
): void {
  const page = readPage(name);
  const examples = examplesOf(page);
  describe(`docs/${name}`, () => {
    const schema = createSchema();
    let api: TestApi;
    let known: Ids = {};
    beforeAll(async () => {
      api = await startDemonstration();
      if (ids) known = await ids(api);
    }, 120_000);
    afterAll(() => api.close());

    it("asks as many questions as there are answers", () => {
      expect(examples.length).toBeGreaterThanOrEqual(fewest);
      expect(blocksOf(page)).toHaveLength(2 * examples.length);
    });

    it.each(examples)("answers block $place", async ({ who, query, answer }) => {
      expect(validate(schema, parse(query))).toEqual([]);
      const asking = asDemo(api, who);
      const found = idsNow && query.includes("ID!") ? await idsNow(asking) : known;
      expect(await asking.ask(query, variablesOf(query, found))).toEqual(JSON.parse(answer));
    });

    more(() => api);
  });
}
