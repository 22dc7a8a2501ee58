import { isRequiredArgument } from "graphql";
import { createSchema } from "../../src/schema";
import type { Arena } from "./support/arena";

const LISTS = Object.values(createSchema().getQueryType()!.getFields())
  .filter(({ args }) => args.some(({ name }) => name === "after"))
  .filter(({ args }) => !args.some(isRequiredArgument))
  // Two lists whose things have no id.
  .filter(({ name }) => name !== "auditEvents")
  .map(({ name }) => name);

const PARTS = [
  "' OR '1'='1",
  "'; drop table organisation; --",
  "\u0000",
  "\ud800",
  "infinity",
  "NaN",
  "2024-02-30",
  "9999999999999999999999",
  "0000000000000000000000000",
  "zzzzzzzzzzzzzzzzzzzzzzzzz",
  "",
  "x".repeat(200_000),
];

const WHOLE = [
  "",
  "x",
  "=",
  "' OR 1=1 --",
  "x".repeat(2_000_000),
  "AAAA".repeat(1_000),
  "../../etc",
];

const VALUES = [[], {}, null, 7, "text", [null], [1, 2], [["a"], ["b"]], { length: 2 }, [{}, {}]];

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");

interface Found {
  readonly totalCount: number;
  readonly nodes: { readonly id: string }[];
  readonly pageInfo: { readonly endCursor: string | null };
}

/** Cursors that the server did not make, or not for this list, or not for this viewer. */
export function cursors(arena: () => Arena): void {
  describe("cursors", () => {
    let narrow: string;
    const made = new Map<string, string>();
    const seen = new Map<string, string[]>();
    const read = async (list: string, after: string | null, token: string, first = 3) => {
      const reply = await arena().ask(
        `query ($after: String, $first: Int!) { ${list}(first: $first, after: $after) {
          totalCount nodes { id } pageInfo { endCursor }
        } }`,
        { after, first },
        token,
      );
      return { ...reply, found: (reply.body.data?.[list] ?? null) as Found | null };
    };

    beforeAll(async () => {
      narrow = await arena().tokenFor("narrow", [
        ["commissioner", "C00"],
        ["provider_manager", "H00"],
        ["administrator", "C00"],
      ]);
      for (const list of LISTS) {
        const { found } = await read(list, null, arena().token);
        if (found?.pageInfo.endCursor) made.set(list, found.pageInfo.endCursor);
        const own = await read(list, null, narrow, 100);
        seen.set(list, own.found?.nodes.map(({ id }) => id) ?? []);
      }
      expect(made.size).toBeGreaterThan(8);
    });

    /** Whatever the cursor is: refused, or a page of what the viewer sees anyway. */
    async function expectNothingNew(list: string, after: string): Promise<void> {
      const { verdict, body, found } = await read(list, after, narrow);
      if (body.errors) {
        expect([list, after.slice(0, 60), ...verdict]).toEqual([
          list,
          after.slice(0, 60),
          200,
          "BAD_USER_INPUT",
        ]);
      } else {
        expect(seen.get(list)).toEqual(expect.arrayContaining(found!.nodes.map(({ id }) => id)));
      }
    }

    it.each(LISTS)("of other lists and of other viewers show nothing more of %s", async (list) => {
      for (const cursor of made.values()) await expectNothingNew(list, cursor);
    });

    it.each(LISTS)("that are no cursors are refused by %s", async (list) => {
      for (const cursor of [...WHOLE, ...VALUES.map(encode)]) {
        const { verdict } = await read(list, cursor, narrow);
        expect([cursor.slice(0, 40), ...verdict]).toEqual([
          cursor.slice(0, 40),
          200,
          "BAD_USER_INPUT",
        ]);
      }
    });

    it("with a part of somebody's own making show nothing more", async () => {
      for (const [list, cursor] of made) {
        const parts = JSON.parse(Buffer.from(cursor, "base64url").toString()) as string[];
        for (const forged of PARTS) {
          for (let at = 0; at < parts.length; at += 1) {
            await expectNothingNew(list, encode(parts.with(at, forged)));
          }
        }
      }
    });

    it("with a bit turned show nothing more", async () => {
      for (const [list, cursor] of made) {
        const bytes = Buffer.from(cursor, "base64url");
        for (let bit = 0; bit < bytes.length * 8; bit += 37) {
          const turned = Buffer.from(bytes);
          turned[bit >> 3]! ^= 1 << (bit & 7);
          await expectNothingNew(list, turned.toString("base64url"));
        }
      }
    });

    it("may be used again, to the same page", async () => {
      for (const [list, cursor] of made) {
        const [first, again] = [
          await read(list, cursor, arena().token),
          await read(list, cursor, arena().token),
        ];
        expect(again.found).toEqual(first.found);
      }
    });
  });
}
