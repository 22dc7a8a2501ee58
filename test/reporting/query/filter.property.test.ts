import fc from "fast-check";
import sql from "sql-template-tag";
import type { Filter } from "../../../src/reporting/query/filter";
import { relationsOf } from "../../../src/reporting/query/filter";
import { parseFilter } from "../../../src/reporting/query/filter-parser";
import { filterSql } from "../../../src/reporting/query/filter-sql";
import { columnSql, fromSql } from "../../../src/reporting/query/from";
import { printFilter } from "../support/print-filter";
import { QueryProblem } from "../../../src/reporting/query/query-problem";
import { createTestDatabase, type TestDatabase } from "../../support/database";
import { FILTERS, OWNER_ROWS, ROWS, SCOPE } from "../support/filters";
import { evaluate } from "../support/interpreter";
import { insertInto, MAKE_THINGS, SCHEMA, TEST_CATALOGUE, THINGS } from "../support/things";

describe("a filter", () => {
  it("is read as it is printed", () => {
    fc.assert(
      fc.property(FILTERS, (filter) => {
        expect(parseFilter(printFilter(filter), SCOPE)).toEqual(filter);
      }),
      { numRuns: 500 },
    );
  });

  it("is a filter or a problem, whatever was written", () => {
    const words = fc.constantFrom(
      ..."( ) , / ; ' '' 'x' eq ne in and or not null true id size weight made_on owner owner/age".split(
        " ",
      ),
      ..."contains( tolower( year( cast( any( 1 -1 1e9 1.5 2026-01-01 2026-02-30 $it # % \0 é +".split(
        " ",
      ),
    );
    const texts = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.array(words, { maxLength: 25 }).map((all) => all.join(" ")),
      fc.array(words, { maxLength: 25 }).map((all) => all.join("")),
    );
    const isKnown = (text: string): boolean => {
      try {
        return parseFilter(text, SCOPE) !== null;
      } catch (error) {
        return error instanceof QueryProblem && error.message.length < 2_000;
      }
    };
    fc.assert(fc.property(texts, isKnown), { numRuns: 5_000 });
  });
});

describe("a filter in SQL", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
    await database.dataSource.query(MAKE_THINGS);
    await database.dataSource.query(insertInto("owners"), [JSON.stringify(OWNER_ROWS)]);
  });
  afterAll(() => database.drop());

  const placesOf = async (filter: Filter): Promise<number[]> => {
    const from = fromSql(THINGS, relationsOf(filter), TEST_CATALOGUE);
    const { text, values } = sql`
      select d.place from ${from} where ${filterSql(filter, columnSql)} order by d.place`;
    const rows: { place: number }[] = await database.dataSource.query(text, values);
    return rows.map(({ place }) => place);
  };

  it("finds the rows that the specification says", async () => {
    let found = 0;
    await fc.assert(
      fc.asyncProperty(ROWS, fc.array(FILTERS, { minLength: 8 }), async (rows, filters) => {
        await database.dataSource.query(`truncate ${SCHEMA}.things`);
        await database.dataSource.query(insertInto("things"), [JSON.stringify(rows)]);
        for (const filter of filters) {
          const wanted = rows.filter((row) => evaluate(filter, row) === true);
          found += wanted.length;
          expect([printFilter(filter), await placesOf(filter)]).toEqual([
            printFilter(filter),
            wanted.map(({ place }) => place),
          ]);
        }
      }),
      { numRuns: 100 },
    );
    expect(found).toBeGreaterThan(100);
  });
});
