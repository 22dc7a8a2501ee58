import fc from "fast-check";
import { untilAllGivenBack } from "../../support/pool";
import { allPages, startFeed, type Feed } from "../support/feed";
import { OWNER_ROWS, ROWS } from "../support/filters";
import { insertInto, SCHEMA, type Thing } from "../support/things";

/** Values by which rows may be ordered: of each type, that may be null and not. */
const ORDERS = fc.subarray(
  ["id", "place", "label", "size", "weight", "made_on", "seen_at", "owner_id", "owner/name"],
  { maxLength: 3 },
);
const ORDER = ORDERS.chain((names) =>
  fc
    .tuple(...names.map((name) => fc.constantFrom(name, `${name} asc`, `${name} desc`)))
    .map((items) => items.join(",")),
);

const keyOf = ({ id, place }: Record<string, unknown>): string => `${String(id)} ${String(place)}`;
const pagesOf = (size: number): RequestInit => ({
  headers: { prefer: `odata.maxpagesize=${size}` },
});

describe("pages", () => {
  let feed: Feed;
  beforeAll(async () => {
    feed = await startFeed();
    await run(insertInto("owners"), [JSON.stringify(OWNER_ROWS)]);
  });
  afterEach(() => untilAllGivenBack(feed.database.server));
  afterAll(() => feed.close());

  const run = (statement: string, values: unknown[] = []): Promise<unknown> =>
    feed.database.dataSource.query(statement, values);
  const fill = async (rows: readonly Partial<Thing>[]): Promise<void> => {
    await run(`truncate ${SCHEMA}.things`);
    await run(insertInto("things"), [JSON.stringify(rows)]);
  };
  const ask = (query: string): string => `${feed.root}things?${query}`;

  it("are together what one page is, in every order", async () => {
    await fc.assert(
      fc.asyncProperty(ROWS, ORDER, fc.integer({ min: 1, max: 5 }), async (rows, order, size) => {
        await fill(rows);
        const query = order === "" ? "" : `$orderby=${order}`;
        const whole = await feed.values(`things?${query}`);
        const { rows: found, pages } = await allPages(ask(query), pagesOf(size));
        expect(found).toEqual(whole);
        expect(found).toHaveLength(rows.length);
        expect(pages).toBe(Math.ceil(rows.length / size));
      }),
      { numRuns: 100 },
    );
  });

  it("end where $top says, and begin where $skip does", async () => {
    await fill(Array.from({ length: 20 }, (_, place) => ({ id: "a", place })));
    const places = async (query: string) => {
      const { rows, pages } = await allPages(ask(query), pagesOf(4));
      return [rows.map(({ place }) => place), pages];
    };
    expect(await places("$top=10&$skip=3")).toEqual([[3, 4, 5, 6, 7, 8, 9, 10, 11, 12], 3]);
    expect(await places("$top=8")).toEqual([[0, 1, 2, 3, 4, 5, 6, 7], 2]);
    expect(await places("$skip=19&$top=5")).toEqual([[19], 1]);
    expect(await places("$filter=place gt 13&$orderby=place desc")).toEqual([
      [19, 18, 17, 16, 15, 14],
      2,
    ]);
  });

  it("are of what was made of rows as well", async () => {
    await fill(
      Array.from({ length: 30 }, (_, place) => ({
        id: "a",
        place,
        label: place % 7 ? `l${place % 7}` : null,
      })),
    );
    const query = "$apply=groupby((label),aggregate($count as n,place with max as most))";
    for (const order of ["", "&$orderby=n desc", "&$orderby=most"]) {
      const { rows, pages } = await allPages(ask(query + order), pagesOf(3));
      expect(rows).toEqual(await feed.values(`things?${query}${order}`));
      expect([rows.length, pages]).toEqual([7, 3]);
    }
  });

  it("lose and repeat nothing while others insert and remove", async () => {
    const count = 400;
    await fill(
      Array.from({ length: count }, (_, i) => ({
        id: "stays",
        place: i * 100,
        size: (i * 37) % 50,
      })),
    );
    const wanted = new Set(Array.from({ length: count }, (_, i) => `stays ${i * 100}`));
    for (const order of ["", "&$orderby=size desc", "&$orderby=size,place desc"]) {
      let isReading = true;
      const writing = (async () => {
        for (let i = 1; isReading; i++) {
          await run(
            `insert into ${SCHEMA}.things (id, place, size)
             select 'comes', ($1::integer * 7919 + n * 613) % 40000, n % 50
             from generate_series(1, 20) n on conflict do nothing`,
            [i],
          );
          await run(`delete from ${SCHEMA}.things where id = 'comes' and place % 3 = $1 % 3`, [i]);
        }
      })();
      const { rows, pages } = await allPages(ask(`$select=id,place${order}`), pagesOf(17));
      isReading = false;
      await writing;
      const keys = rows.map(keyOf);
      expect(new Set(keys).size).toBe(keys.length);
      expect(new Set(keys.filter((key) => key.startsWith("stays")))).toEqual(wanted);
      expect(pages).toBeGreaterThan(count / 17);
    }
  });

  it("follow by an address that is whole, and says what was asked", async () => {
    await fill(Array.from({ length: 3 }, (_, place) => ({ id: "a'b&c", place })));
    const query = "$filter=id%20eq%20%27a%27%27b%26c%27&mine=1&$count=true";
    const { json, headers } = await feed.ask(`things?${query}`, pagesOf(2));
    expect(headers.get("preference-applied")).toBe("odata.maxpagesize=2");
    const next = new URL(String(json["@odata.nextLink"]));
    expect(next.href.startsWith(feed.root)).toBe(true);
    expect(next.searchParams.get("$filter")).toBe("id eq 'a''b&c'");
    expect(next.searchParams.get("mine")).toBe("1");
    const second = await (await fetch(next)).json();
    expect(second).toMatchObject({ "@odata.count": 3, value: [{ place: 2 }] });
  });

  it("are begun by no token of another question, nor by one that somebody made up", async () => {
    await fill(Array.from({ length: 3 }, (_, place) => ({ id: "a", place })));
    const { json } = await feed.ask("things?$orderby=size", pagesOf(1));
    const token = new URL(String(json["@odata.nextLink"])).searchParams.get("$skiptoken")!;
    const parts = JSON.parse(Buffer.from(token, "base64url").toString()) as unknown[];
    const tokens = [
      ["$orderby=size", JSON.stringify([...parts.slice(0, -1), "x"])],
      ["$orderby=size", JSON.stringify([...parts, "x"])],
      ["$orderby=size", JSON.stringify(parts.slice(0, -1))],
      ["$orderby=size", JSON.stringify([parts[0], -1, ...parts.slice(2)])],
      ["$orderby=size", JSON.stringify([parts[0], null, 0, ...parts.slice(3)])],
      ["$orderby=size", JSON.stringify({ length: 9 })],
      ["$orderby=size", "null"],
      ["$orderby=size", "\0"],
      ["$orderby=size desc", JSON.stringify(parts)],
      ["$orderby=size&$filter=place ge 0", JSON.stringify(parts)],
      ["", JSON.stringify(parts)],
    ] as const;
    for (const [query, text] of tokens) {
      const made = Buffer.from(text).toString("base64url");
      const reply = await feed.ask(`things?${query}&$skiptoken=${made}`);
      expect([text, reply.status, reply.json]).toMatchObject([
        text,
        400,
        { error: { code: "BAD_TOKEN" } },
      ]);
    }
    expect((await feed.ask(`things?$orderby=size&$skiptoken=${token}`)).status).toBe(200);
  });
});
