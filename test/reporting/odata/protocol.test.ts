import { once } from "node:events";
import { get, request, type IncomingMessage } from "node:http";
import { gunzipSync } from "node:zlib";
import { eventsOf } from "../../audit/support";
import { testViewer } from "../../support/api";
import { untilAllGivenBack } from "../../support/pool";
import { until } from "../../support/until";
import { DEFAULT_REPORTING } from "../../../src/reporting/settings";
import { startFeed, type Feed } from "../support/feed";
import { SCHEMA } from "../support/things";

/** Wide rows, of which no buffer between us and a client holds all. */
const MANY = 40_000;

const MAJOR = { "OData-MaxVersion": "4.0", MaxDataServiceVersion: "3.0" };

/** As Power Query sends them: for the service, for the metadata, for rows. */
const POWER_QUERY: readonly (readonly [path: string, accept: string])[] = [
  [
    "",
    "application/json;odata.metadata=minimal;q=1.0,application/json;odata=minimalmetadata;q=0.9," +
      "application/atomsvc+xml;q=0.8,application/atom+xml;q=0.8,application/xml;q=0.7,text/plain;q=0.7",
  ],
  ["$metadata", "application/xml"],
  [
    "things?$filter=place le 3 and (label eq 'x' or label ne null)&$select=id,place&$top=1000",
    "application/json;odata.metadata=minimal;q=1.0,application/json;odata=minimalmetadata;q=0.9," +
      "application/atomsvc+xml;q=0.8,application/atom+xml;q=0.8,application/xml;q=0.7,text/plain;q=0.7",
  ],
  ["things/$count", "text/plain"],
];

describe("the protocol", () => {
  let feed: Feed;
  beforeAll(async () => {
    feed = await startFeed();
    await feed.database.dataSource.query(
      `insert into ${SCHEMA}.things (id, place, label)
       select 'a', place, repeat('wide ', 300) || place from generate_series(1, ${MANY}) place`,
    );
  });
  afterEach(() => untilAllGivenBack(feed.database.server));
  afterAll(() => feed.close());

  const send = async (path: string, method = "GET", headers = {}): Promise<IncomingMessage> => {
    const sent = request(feed.root + path, { method, headers, agent: false }).end();
    const [response] = (await once(sent, "response")) as [IncomingMessage];
    return response;
  };
  const bodyOf = async (response: IncomingMessage): Promise<Buffer> => {
    const chunks: Buffer[] = [];
    for await (const chunk of response) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  };

  it.each(POWER_QUERY)("answers Power Query's question for /%s", async (path, accept) => {
    const headers = { ...MAJOR, accept, "accept-encoding": "gzip, deflate", prefer: "" };
    const response = await send(encodeURI(path), "GET", headers);
    await bodyOf(response);
    expect(response.statusCode).toBe(200);
    const raw = response.rawHeaders.map((name) => name.toLowerCase());
    expect(raw.filter((name) => name === "odata-version")).toHaveLength(1);
    expect(response.headers["odata-version"]).toBe("4.0");
  });

  it.each([
    ["application/atom+xml", 406],
    ["application/atom+xml,application/xml;q=0.5", 406],
    ["application/json;q=0", 406],
    ["text/html,application/xhtml+xml,*/*;q=0.8", 200],
    ["application/json;odata.metadata=full", 200],
    ["application/*", 200],
  ])("gives JSON to who takes %s, and nothing else", async (accept, status) => {
    const reply = await feed.ask("things?$top=1", { headers: { accept } });
    expect(reply.status).toBe(status);
    if (status === 406) expect(reply.json).toMatchObject({ error: { code: "NOT_ACCEPTABLE" } });
    else expect(reply.headers.get("content-type")).toContain("odata.metadata=minimal");
  });

  it("leaves out what is said of values where a client wants none of it", async () => {
    const accept = "application/json;odata.metadata=none";
    const { json, headers } = await feed.ask("things?$top=1&$select=id", { headers: { accept } });
    expect(json).toEqual({ value: [{ id: "a" }] });
    expect(headers.get("content-type")).toContain("odata.metadata=none");
    const one = await feed.ask("things(id='a',place=1)?$select=id&$format=json");
    expect(Object.keys(one.json)).toEqual(["@odata.context", "id"]);
  });

  it.each(["4.0;NetFx", "4.01", "4.0;"])("answers who takes version %s", async (version) => {
    const { status } = await feed.ask("things?$top=0", {
      headers: { "odata-maxversion": version },
    });
    expect(status).toBe(200);
  });

  it("answers nobody who takes only older versions", async () => {
    const reply = await feed.ask("things", { headers: { "odata-maxversion": "3.0" } });
    expect([reply.status, reply.json]).toMatchObject([400, { error: { code: "VERSION" } }]);
  });

  it.each(["things", "../../export/v1/things.csv"])("is read-only: %s", async (path) => {
    for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
      const response = await send(path, method);
      expect([response.statusCode, response.headers.allow]).toEqual([405, "GET, HEAD, OPTIONS"]);
      expect(JSON.parse((await bodyOf(response)).toString())).toMatchObject({
        error: { code: "METHOD_NOT_ALLOWED" },
      });
    }
    const batch = await send("$batch", "POST");
    expect([batch.statusCode, (await bodyOf(batch)).toString()]).toEqual([
      501,
      expect.stringContaining("$batch"),
    ]);
    const options = await send(path, "OPTIONS");
    expect([options.statusCode, options.headers.allow]).toEqual([204, "GET, HEAD, OPTIONS"]);
    await bodyOf(options);
  });

  it("says by HEAD whether a question can be asked, and reads nothing", async () => {
    const events = await eventsOf(feed, async () => {
      const response = await send("things", "HEAD");
      expect([response.statusCode, response.headers["odata-version"]]).toEqual([200, "4.0"]);
      expect(await bodyOf(response)).toHaveLength(0);
      expect((await send("things?$top=x", "HEAD")).statusCode).toBe(400);
    });
    expect(events).toEqual([]);
  });

  it("packs what it sends, for who can unpack it", async () => {
    const plain = await bodyOf(await send("things?$top=100"));
    const response = await send("things?$top=100", "GET", { "accept-encoding": "gzip" });
    const packed = await bodyOf(response);
    expect(response.headers["content-encoding"]).toBe("gzip");
    expect(gunzipSync(packed).equals(plain)).toBe(true);
    expect(packed.length).toBeLessThan(plain.length / 4);
  });

  it("tells the audit trail who asked what, and why", async () => {
    const events = await eventsOf(feed, () =>
      feed.ask("things?$filter=place eq 1&$expand=owner", { headers: { "x-purpose": "audit" } }),
    );
    expect(events).toMatchObject([
      {
        ...{ subject: "anna", category: "export", action: "extract as odata", purpose: "audit" },
        ...{ kinds: ["things", "owners"], operation: "things?$filter=place eq 1&$expand=owner" },
      },
    ]);
    const asking = [
      "$filter=owner/age gt 3",
      "$orderby=owner/name",
      "$apply=filter(owner/age gt 3)",
    ];
    asking.push("$apply=groupby((id),aggregate(owner/age with max as oldest))/groupby((oldest))");
    for (const query of asking) {
      const [event] = await eventsOf(feed, () => feed.ask(`things?${query}`));
      expect([query, event?.kinds]).toEqual([query, ["things", "owners"]]);
    }
    const long = await feed.ask("things", { headers: { "x-purpose": "x".repeat(201) } });
    expect([long.status, long.json]).toMatchObject([400, { error: { code: "BAD_PURPOSE" } }]);
  });

  const readingNow = async (): Promise<number[]> => {
    const rows: { pid: number }[] = await feed.database.dataSource.query(
      `select pid from pg_stat_activity where datname = current_database()
       and state in ('active', 'idle in transaction') and query like 'fetch%'`,
    );
    return rows.map(({ pid }) => pid);
  };

  const stopAfterFirst = async (headers = {}, path = "things"): Promise<IncomingMessage> => {
    const response = await new Promise<IncomingMessage>((resolve) => {
      get(new URL(path, feed.root), { headers, agent: false }, resolve);
    });
    await once(response, "readable");
    response.on("error", () => undefined);
    return response;
  };

  it.each([{}, { "accept-encoding": "gzip" }])(
    "gives back the connection of a client that hangs up (%j)",
    async (headers) => {
      const response = await stopAfterFirst(headers);
      if (!("accept-encoding" in headers)) {
        await until("it waits for the client", async () => (await readingNow()).length > 0);
      }
      response.destroy();
      await untilAllGivenBack(feed.database.server);
      await until("the database reads no more", async () => (await readingNow()).length === 0);
      expect(feed.log).toEqual([]);
    },
  );

  it.each(["things", "/export/v1/things.csv"])(
    "cuts /%s where the database fails",
    async (path) => {
      const response = await stopAfterFirst({}, path);
      await until("it waits for the client", async () => (await readingNow()).length > 0);
      const [pid] = await readingNow();
      await feed.database.dataSource.query("select pg_terminate_backend($1)", [pid]);
      await expect(bodyOf(response)).rejects.toThrow("aborted");
      await until("it is logged", async () => feed.log.join().includes("internal error"));
      feed.log.length = 0;
    },
  );
});

describe("the limits of datasets", () => {
  const { extracts } = DEFAULT_REPORTING;
  let feed: Feed;
  afterEach(() => feed.close());

  it("are of questions in a minute, for each viewer", async () => {
    const settings = { ...DEFAULT_REPORTING, extracts: { ...extracts, perMinute: 2 } };
    feed = await startFeed({
      settings,
      authenticate: async (asked) => testViewer(asked.get("x-test-subject")),
    });
    const statuses = [];
    for (let i = 0; i < 3; i++) statuses.push((await feed.ask("things")).status);
    expect(statuses).toEqual([200, 200, 429]);
    const refused = await feed.ask("things");
    expect(refused.json).toMatchObject({ error: { code: "RATE_LIMITED" } });
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    const other = await feed.ask("things", { headers: { "x-test-subject": "bert" } });
    expect(other.status).toBe(200);
  });

  it("are of extracts at once, for which one waits a while", async () => {
    const few = { ...extracts, perViewer: 1, waitSeconds: 0.05 };
    feed = await startFeed({ settings: { ...DEFAULT_REPORTING, extracts: few } });
    await feed.database.dataSource.query(
      `insert into ${SCHEMA}.things (id, place, label)
       select 'a', place, repeat('wide ', 300) from generate_series(1, ${MANY}) place`,
    );
    const response = await new Promise<IncomingMessage>((resolve) => {
      get(`${feed.root}things`, { agent: false }, resolve);
    });
    response.on("error", () => undefined);
    await once(response, "readable");
    const refused = await feed.ask("things");
    expect([refused.status, refused.json]).toMatchObject([
      429,
      { error: { code: "TOO_MANY_EXTRACTS" } },
    ]);
    response.destroy();
    await untilAllGivenBack(feed.database.server);
    expect((await feed.ask("things?$top=1")).status).toBe(200);
  });

  it("are of time: who takes longer is cut off", async () => {
    const short = { ...extracts, seconds: 1 };
    feed = await startFeed({ settings: { ...DEFAULT_REPORTING, extracts: short } });
    await feed.database.dataSource.query(`
      alter table ${SCHEMA}.things rename to slow_things;
      create view ${SCHEMA}.things as
        select t.* from ${SCHEMA}.slow_things t, (select pg_sleep(30) offset 0) as s;
      grant select on ${SCHEMA}.things to golden_thread_server;
      insert into ${SCHEMA}.slow_things (id, place) values ('a', 1)`);
    const reply = await feed.ask("things");
    expect([reply.status, reply.json]).toMatchObject([
      504,
      { error: { code: "DEADLINE_EXCEEDED" } },
    ]);
    await untilAllGivenBack(feed.database.server);
  });

  it("leads to where the deployment says that it is", async () => {
    const publicUrl = new URL("https://thread.example.org");
    feed = await startFeed({ names: { host: "127.0.0.1", publicUrl } });
    const { json } = await feed.ask("things");
    expect(json["@odata.context"]).toBe("https://thread.example.org/odata/v1/$metadata#things");
  });
});
