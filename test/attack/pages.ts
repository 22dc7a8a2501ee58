import { isRequiredArgument } from "graphql";
import { createSchema } from "../../src/schema";
import type { Arena } from "./support/arena";

const LISTS = Object.values(createSchema().getQueryType()!.getFields())
  .filter(({ args }) => args.some(({ name }) => name === "first"))
  .filter(({ args }) => !args.some(isRequiredArgument))
  .map(({ name }) => name);

const WRONG_VALUES: [value: unknown, literal: string, code: string][] = [
  [null, "null", "GRAPHQL_VALIDATION_FAILED"],
  [99_999_999_999, "99999999999", "GRAPHQL_VALIDATION_FAILED"],
  [-99_999_999_999, "-99999999999", "GRAPHQL_VALIDATION_FAILED"],
  [1.5, "1.5", "GRAPHQL_VALIDATION_FAILED"],
  ["5", '"5"', "GRAPHQL_VALIDATION_FAILED"],
  [true, "true", "GRAPHQL_VALIDATION_FAILED"],
  [[5, 6], "[5, 6]", "GRAPHQL_VALIDATION_FAILED"],
  [{ a: 1 }, "{ a: 1 }", "GRAPHQL_VALIDATION_FAILED"],
  [-1, "-1", "BAD_USER_INPUT"],
  [-2_147_483_648, "-2147483648", "BAD_USER_INPUT"],
];

/** Sizes of pages that are none. */
export function pages(arena: () => Arena): void {
  describe("the size of a page", () => {
    const asLiteral = (list: string, first: string) =>
      arena().ask(`{ ${list}(first: ${first}) { totalCount } }`);
    const asVariable = (list: string, n: unknown) =>
      arena().ask(`query ($n: Int!) { ${list}(first: $n) { totalCount } }`, { n });

    it.each(LISTS)("of %s is never less than nothing", async (list) => {
      expect((await asLiteral(list, "-1")).verdict).toEqual([200, "BAD_USER_INPUT"]);
      expect((await asVariable(list, -1)).verdict).toEqual([200, "BAD_USER_INPUT"]);
    });

    it.each(WRONG_VALUES)("is not %j", async (value, literal, code) => {
      expect((await asLiteral("contracts", literal)).verdict).toEqual([200, code]);
      expect((await asVariable("contracts", value)).verdict).toEqual([200, "BAD_USER_INPUT"]);
    });

    it("is a hundred however much more is asked for", async () => {
      const rows = Array.from(
        { length: 130 },
        (_, i) => `(gen_random_uuid(), 'P${i}', 'P', '{provider}')`,
      );
      await arena().database.dataSource.query(
        `insert into organisation (id, reference, name, kinds) values ${rows.join(", ")}`,
      );
      const { body } = await arena().ask("{ organisations(first: 2147483647) { nodes { id } } }");
      const { nodes } = body.data?.organisations as { nodes: unknown[] };
      expect(nodes).toHaveLength(100);
      await arena().database.dataSource.query(
        "delete from role_grant where organisation_id in (select id from organisation where name = 'P')",
      );
      await arena().database.dataSource.query("delete from organisation where name = 'P'");
    });
  });
}
