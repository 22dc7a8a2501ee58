import { ProcessMemory } from "../../src/process-memory";
import { startTestApi, type TestApi } from "../support/api";

/** Names in which collations differ, with ties, marks, cases, blanks and letters beyond 16 bits. */
const NAMES = [
  ...["alder", "Alder", "ALDER", "Ålder", "älder", "a-lder", "al der", "al\tder", "alder "],
  ...["Zoe", "Zoë", "zoë", "Zoe\u0308", "éclair", "Éclair", "œuvre", "ß", "ss", "ﬁn", "fin"],
  ...["same", "same", "same", "same", "same", "", "0", "10", "9", "'", '"', "\\", "%", "_"],
  ...["日本", "日 本", "𝒜", "😀", "\u200b", "\u{10ffff}"],
];

interface Page {
  organisations: {
    nodes: { reference: string }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null; startCursor: string | null };
    totalCount: number;
  };
}

describe("a list read page by page", () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi({}, undefined, new ProcessMemory(0));
    for (const [i, name] of NAMES.entries()) {
      await api.database.dataSource.query(
        `insert into organisation (id, reference, name, kinds)
         values (gen_random_uuid(), $1, $2, '{provider}')`,
        [`O-${i}`, name],
      );
    }
  });
  afterAll(() => api.close());

  const read = async (first: number, after: string | null = null) =>
    (
      await api.ask<Page>(
        `query ($first: Int!, $after: String) {
          organisations(first: $first, after: $after) {
            nodes { reference }
            pageInfo { hasNextPage startCursor endCursor }
            totalCount
          }
        }`,
        { first, after },
      )
    ).organisations;

  async function readAll(first: number): Promise<string[]> {
    const references: string[] = [];
    let page = await read(first);
    for (;;) {
      references.push(...page.nodes.map(({ reference }) => reference));
      if (!page.pageInfo.hasNextPage) return references;
      page = await read(first, page.pageInfo.endCursor);
    }
  }

  it.each(["C", "en-x-icu", "sv-x-icu", "unicode"])(
    "has each row once, in order, in the collation %s",
    async (collation) => {
      // Views for analysts hold columns to their types.
      await api.database.dataSource.query(
        `set role golden_thread_reporting;
         drop view if exists reporting_v1.organisations, reporting_rows.organisations;
         reset role;
         alter table organisation alter name type text collate "${collation}"`,
      );
      const rows: { reference: string }[] = await api.database.dataSource.query(
        "select reference from organisation order by name, id",
      );
      const whole = rows.map(({ reference }) => reference);
      expect(whole).toHaveLength(NAMES.length);
      expect(await readAll(100)).toEqual(whole);
      expect(await readAll(7)).toEqual(whole);
      expect(await readAll(1)).toEqual(whole);
    },
  );

  it("counts, and says what follows, of a page of none", async () => {
    const page = await read(0);
    expect(page).toEqual({
      nodes: [],
      pageInfo: { hasNextPage: true, startCursor: null, endCursor: null },
      totalCount: NAMES.length,
    });
  });

  it("gives a hundred at the most", async () => {
    await api.database.dataSource.query(
      `insert into organisation (id, reference, name, kinds)
       select gen_random_uuid(), 'many-' || i, 'many', '{provider}' from generate_series(1, 120) i`,
    );
    expect((await read(2_147_483_647)).nodes).toHaveLength(100);
    expect(new Set(await readAll(2_147_483_647)).size).toBe(NAMES.length + 120);
  });
});
