import { untilAllGivenBack } from "../../support/pool";
import { allPages, startFeed, type Feed } from "../support/feed";
import { OWNER_ROWS } from "../support/filters";
import { insertInto, SCHEMA, type Thing } from "../support/things";

const [ANNA, BERT] = OWNER_ROWS.map(({ id }) => id);
const NOTHING = {
  label: null,
  size: null,
  weight: null,
  made_on: null,
  seen_at: null,
  owner_id: null,
};
const ROWS: (Partial<Thing> & object)[] = [
  { ...NOTHING, id: "a", place: 1, label: 'it\'s "so"\n', size: 3, weight: "1.50", owner_id: ANNA },
  { ...NOTHING, id: "a", place: 2, label: "b/c", size: 3, weight: "-0.25", owner_id: BERT },
  { ...NOTHING, id: "b", place: 1, made_on: "2026-01-31", seen_at: "2026-01-31T10:00:00.5+02:00" },
  { ...NOTHING, id: "c", place: 9, size: 7, weight: "12345678901234567890.123456789" },
];

describe("the options of OData", () => {
  let feed: Feed;
  beforeAll(async () => {
    feed = await startFeed();
    const { dataSource } = feed.database;
    await dataSource.query(insertInto("owners"), [JSON.stringify(OWNER_ROWS)]);
    await dataSource.query(insertInto("things"), [JSON.stringify(ROWS)]);
  });
  afterEach(() => untilAllGivenBack(feed.database.server));
  afterAll(() => feed.close());

  const keys = async (query: string): Promise<string> =>
    (await feed.values(`things?${query}`)).map(({ id, place }) => `${id}${place}`).join(" ");

  it("gives rows in the order of their key, with values of their types", async () => {
    const { json, headers } = await feed.ask("things");
    expect(headers.get("odata-version")).toBe("4.0");
    expect(headers.get("content-type")).toBe(
      "application/json;odata.metadata=minimal;charset=utf-8",
    );
    expect(json["@odata.context"]).toBe(`${feed.root}$metadata#things`);
    expect(json["@odata.nextLink"]).toBeUndefined();
    expect(json.value).toMatchObject([
      { id: "a", place: 1, label: 'it\'s "so"\n', size: 3, weight: 1.5, owner_id: ANNA },
      { id: "a", place: 2, weight: -0.25 },
      { id: "b", place: 1, made_on: "2026-01-31", seen_at: "2026-01-31T08:00:00.5+00:00" },
      { id: "c", place: 9, label: null },
    ]);
  });

  it("gives exact numbers with all their digits, as texts to who asks for that", async () => {
    const { text } = await feed.ask("things?$filter=place eq 9&$select=weight");
    expect(text).toContain('"weight":12345678901234567890.123456789');
    const exact = { accept: "application/json;IEEE754Compatible=true" };
    const asked = await feed.ask("things?$filter=place eq 9&$select=weight,size", {
      headers: exact,
    });
    expect(asked.json.value).toEqual([{ size: 7, weight: "12345678901234567890.123456789" }]);
    expect(asked.headers.get("content-type")).toContain("IEEE754Compatible=true");
    const counted = await feed.ask("things?$count=true&$top=0", { headers: exact });
    expect(counted.json["@odata.count"]).toBe("4");
  });

  it.each([
    ["$filter=size eq 3", "a1 a2"],
    ["$filter=id in ('a','c') and not (place eq 9)", "a1 a2"],
    ["$filter=contains(label,'''s')", "a1"],
    ["$filter=owner/name eq 'Anna'", "a1"],
    [`$filter=owner_id eq '${BERT}'`, "a2"],
    ["$filter=year(made_on) eq 2026", "b1"],
    ["$filter=seen_at lt 2026-01-31T09:00:00Z", "b1"],
    ["$filter=size eq null", "b1"],
    ["$filter=seen_at lt 2026-01-31T10:00:00.6%2B02:00", "b1"],
    ["$filter=seen_at eq 2026-01-31T10:00:00.5+02:00", "b1"],
    ["$orderby=size desc", "c9 a1 a2 b1"],
    ["$orderby=size,place desc", "b1 a2 a1 c9"],
    ["$orderby=owner/name desc", "a1 a2 b1 c9"],
    ["$orderby=id desc,place desc", "c9 b1 a2 a1"],
    ["$orderby=null,1,'a',id desc,place", "c9 b1 a1 a2"],
    ["$top=2", "a1 a2"],
    ["$top=0", ""],
    ["$skip=3", "c9"],
    ["$orderby=place&$skip=1&$top=2", "b1 a2"],
    ["custom=1&$filter=", null],
  ])("answers %s", async (query, wanted) => {
    if (wanted === null) expect((await feed.ask(`things?${query}`)).status).toBe(400);
    else expect(await keys(query)).toBe(wanted);
  });

  it("counts beside the rows, and alone", async () => {
    const { json } = await feed.ask("things?$count=true&$top=1&$filter=size eq 3");
    expect([json["@odata.count"], json.value?.length]).toEqual([2, 1]);
    const { text, headers } = await feed.ask("things/$count?$filter=size eq 3");
    expect([text, headers.get("content-type")]).toEqual(["2", "text/plain; charset=utf-8"]);
    const plain = { headers: { accept: "text/plain" } };
    expect((await feed.ask("things/$count", plain)).text).toBe("4");
  });

  it("gives the columns that were asked for, in their own order", async () => {
    const { json } = await feed.ask("things?$select=size,id&$top=1");
    expect(json["@odata.context"]).toBe(`${feed.root}$metadata#things(id,size)`);
    expect(json.value).toEqual([{ id: "a", size: 3 }]);
    expect(Object.keys(json.value![0]!)).toEqual(["id", "size"]);
    expect(await feed.values("things?$select=*&$top=1")).toHaveLength(1);
  });

  it("has the row that a row leads to come along", async () => {
    const { json } = await feed.ask("things?$select=id,place&$expand=owner($select=name)");
    expect(json["@odata.context"]).toBe(`${feed.root}$metadata#things(id,place,owner(name))`);
    expect(json.value).toEqual([
      { id: "a", place: 1, owner: { name: "Anna" } },
      { id: "a", place: 2, owner: { name: null } },
      { id: "b", place: 1, owner: null },
      { id: "c", place: 9, owner: null },
    ]);
    const [first] = await feed.values("things?$expand=owner&$filter=owner/age gt 30");
    expect(first!.owner).toEqual(OWNER_ROWS[0]);
  });

  it("adds up, and goes on with what it made", async () => {
    const sums = await feed.values(
      "things?$apply=filter(place lt 9)/groupby((size),aggregate(weight with sum as total," +
        "$count as rows,place with average as mean,label with max as last,owner_id with " +
        "countdistinct as owners))&$orderby=size desc",
    );
    expect(sums).toEqual([
      { size: 3, total: 1.25, rows: 2, mean: 1.5, last: 'it\'s "so"\n', owners: 2 },
      { size: null, total: null, rows: 1, mean: 1, last: null, owners: 0 },
    ]);
    const again = "groupby((id,size))/filter(size ne null)/aggregate($count as groups)";
    expect(await feed.values(`things?$apply=${again}`)).toEqual([{ groups: 2 }]);
    const { json } = await feed.ask(
      "things?$apply=groupby((id),aggregate($count as n))&$filter=n gt 1&$count=true&$select=n",
    );
    expect(json).toMatchObject({ "@odata.count": 1, value: [{ n: 2 }] });
    expect(json["@odata.context"]).toBe(`${feed.root}$metadata#things(n)`);
    expect(await feed.ask("things/$count?$apply=groupby((id))")).toMatchObject({ text: "3" });
    expect(await feed.values("things?$apply=aggregate(owner/age with max as oldest)")).toEqual([
      { oldest: 31 },
    ]);
  });

  it("takes any name for a figure", async () => {
    for (const name of ["s", "p", "d", "c0", "number", "select"]) {
      const question = `things?$apply=groupby((id),aggregate($count as ${name}))&$orderby=${name}`;
      expect((await feed.values(question)).map((row) => row[name])).toEqual([1, 1, 2]);
    }
  });

  it("gives one row by its key, and the row that it leads to", async () => {
    const { json } = await feed.ask("things(id='a',place=2)?$select=label&$expand=owner");
    expect(json).toEqual({
      "@odata.context": `${feed.root}$metadata#things(label,owner(id,name,age))/$entity`,
      label: "b/c",
      owner: OWNER_ROWS[1],
    });
    expect((await feed.ask(`owners('${ANNA}')`)).json).toMatchObject({ name: "Anna" });
    expect((await feed.ask(`owners(id='${ANNA}')?$select=age`)).json).toMatchObject({ age: 31 });
    const related = await feed.ask("things(id='a',place=1)/owner?$select=name");
    expect(related.json).toMatchObject({ name: "Anna" });
    expect((await feed.ask("things(id='b',place=1)/owner")).status).toBe(204);
    expect((await feed.ask("owners('nobody')")).json).toMatchObject({
      error: { code: "NOT_FOUND" },
    });
    expect((await feed.ask("things(id='x%27%27y%2Fz',place=2)")).status).toBe(404);
  });

  it("says what there is", async () => {
    const { json } = await feed.ask("");
    expect(json["@odata.context"]).toBe(`${feed.root}$metadata`);
    expect(json.value).toEqual([
      { name: "things", title: "Things", kind: "EntitySet", url: "things" },
      { name: "owners", title: "Owners", kind: "EntitySet", url: "owners" },
    ]);
    const { headers } = await feed.ask("$metadata");
    expect(headers.get("content-type")).toBe("application/xml; charset=utf-8");
  });

  it.each([
    ["nothing", 404, "UNKNOWN_DATASET", "There are things, owners."],
    ["thing", 404, "UNKNOWN_DATASET", "Did you mean things?"],
    ["things/label", 404, "NOT_FOUND", "things/$count"],
    ["things(1,2,3)", 400, "WRONG_TYPE", ""],
    ["things('a')", 400, "BAD_KEY", "things(id=…,place=…)"],
    ["things(id='a',place=1)/label", 501, "NOT_SUPPORTED", "$select=label"],
    ["things(id='a',place=1)?$top=1", 400, "BAD_OPTION", "$top is for many rows"],
    ["things(id='zz',place=1)/owner", 404, "NOT_FOUND", "things has no row of this key"],
    [`owners(${ANNA})`, 400, "BAD_VALUE", `put single quotes around ${ANNA}`],
    ["things?$filter=seen_at lt 2026-01-31T09:00:00", 400, "BAD_VALUE", "2026-01-31T09:30:00Z"],
    ["%ff", 400, "BAD_ADDRESS", "cannot be read"],
    ["things?$top=-1", 400, "BAD_OPTION", "whole number"],
    ["things?$count=yes", 400, "BAD_OPTION", "true or false"],
    ["things?$top=1&$top=2", 400, "DUPLICATE_OPTION", "$top is there twice"],
    ["things?$filters=size eq 1", 400, "UNKNOWN_OPTION", "Did you mean $filter?"],
    ["things?$search=x", 501, "NOT_SUPPORTED", "$search"],
    ["things?$compute=x", 501, "NOT_SUPPORTED", "$compute"],
    ["things?$levels=2", 501, "NOT_SUPPORTED", "$levels"],
    ["things?$expand=owner($levels=2)", 501, "NOT_SUPPORTED", "$levels within $expand"],
    ["things?$expand=owner($expand=x)", 501, "NOT_SUPPORTED", "$expand within $expand"],
    ["things?$expand=owner/x", 501, "NOT_SUPPORTED", "by one step"],
    ["things?$expand=owner,owner", 400, "DUPLICATE_OPTION", "owner twice"],
    ["things?$expand=home", 400, "UNKNOWN_RELATION", "home"],
    ["things?$select=owner/name", 501, "NOT_SUPPORTED", "$expand=owner($select=…)"],
    ["things?$select=nam", 400, "UNKNOWN_COLUMN", "has no column"],
    ["things?$orderby=size up", 400, "SYNTAX", "up"],
    ["things?$orderby=" + "size,".repeat(10) + "size", 400, "TOO_MANY", "10 values"],
    ["things?$apply=topcount(3,size)", 501, "NOT_SUPPORTED", "topcount in $apply"],
    ["things?$apply=groupby((rollup(id)))", 501, "NOT_SUPPORTED", "rollup in groupby"],
    ["things?$apply=groupby((owner/name))", 501, "NOT_SUPPORTED", "owner/… in groupby"],
    ["things?$apply=aggregate(label with sum as x)", 400, "WRONG_TYPE", "label is a text"],
    ["things?$apply=aggregate(size with median as x)", 501, "NOT_SUPPORTED", "with median"],
    ['things?$apply=aggregate(size with sum as id")', 400, "SYNTAX", "Texts stand"],
    ["things?$apply=groupby((id),aggregate($count as id))", 400, "BAD_NAME", "id twice"],
    ["things?$apply=groupby((id))&$select=size", 400, "UNKNOWN_COLUMN", "What $apply makes"],
    ["things?$apply=groupby((id))&$expand=owner", 501, "NOT_SUPPORTED", "$expand with $apply"],
    ["things?$skiptoken=abc", 400, "BAD_TOKEN", "@odata.nextLink"],
    ["$batch", 501, "NOT_SUPPORTED", "$batch"],
    ["$crossjoin(things,owners)", 501, "NOT_SUPPORTED", "$crossjoin"],
    ["things/$ref", 501, "NOT_SUPPORTED", "$ref"],
    ["things?$format=atom", 406, "NOT_ACCEPTABLE", "JSON, and no other form such as Atom"],
  ])("refuses %s", async (path, status, code, message) => {
    const reply = await feed.ask(path);
    const { error } = reply.json as { error?: { code: string; message: string } };
    expect([reply.status, error?.code]).toEqual([status, code]);
    expect(error?.message).toContain(message);
    expect(reply.headers.get("odata-version")).toBe("4.0");
    expect(feed.log).toEqual([]);
  });

  it("goes on behind a number of however many digits", async () => {
    const weights = `cast('0.' || repeat('3', 120) as numeric)`;
    await feed.database.dataSource.query(`update ${SCHEMA}.things set weight = ${weights} + place`);
    const one = { headers: { prefer: "odata.maxpagesize=1" } };
    const { rows } = await allPages(`${feed.root}things?$orderby=weight desc`, one);
    expect(rows.map(({ place }) => place)).toEqual([9, 2, 1, 1]);
  });
});
