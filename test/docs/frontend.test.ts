import { buildSchema, isAbstractType } from "graphql";
import { readFileSync } from "node:fs";
import path from "node:path";
import { ApiError, createApi, type Api } from "../../docs/examples/client";
import { save, type Saved } from "../../docs/examples/edit-with-conflict";
import { DraftByIdDocument, type CanvasFragment } from "../../docs/examples/generated/documents";
import { EMPTY, loadAll, loadMore } from "../../docs/examples/paged-list";
import { readPossibleTypes } from "../../docs/examples/possible-types";
import { describeContract, formatDay, formatMoney } from "../../docs/examples/typed-query";
import { Canvas } from "../logic-model/canvas";
import { startTestApi, type TestApi } from "../support/api";
import { runMutation } from "../support/fixtures";
import { blocksOf, DOCS, readGuide } from "./guide";

/** Codes that take a server of another kind to be answered, and the test that starts it. */
const ANSWERED_ELSEWHERE = {
  UNAUTHENTICATED: "auth/tokens.test.ts",
  RATE_LIMITED: "limits/rate.test.ts",
  DEADLINE_EXCEEDED: "limits/deadline.test.ts",
  OVERLOADED: "limits/deadline.test.ts",
  STILL_COUNTING: "disclosure/counted-aside.test.ts",
  SIGN_IN_UNAVAILABLE: "auth/oidc.test.ts",
  DOCUMENT_NOT_TRUSTED: "limits/trusted-documents.test.ts",
  MISDIRECTED_REQUEST: "gates/http.test.ts",
};

describe("the code of docs/frontend.md", () => {
  let server: TestApi;
  let canvas: Canvas;
  let api: Api;
  beforeAll(async () => {
    server = await startTestApi();
    canvas = await Canvas.open(server);
    api = createApi(`${server.url}/graphql`);
  });
  afterAll(() => server.close());

  it("asks a typed query, and knows what is not there", async () => {
    const created = await runMutation(
      server,
      "createContract",
      {
        reference: "WARM-1",
        title: "Warm homes",
        commissioner: canvas.owner.id,
        startsOn: "2026-04-01",
        endsOn: "2028-03-31",
        value: { amountMinor: 125_000_000, currency: "GBP" },
      },
      "",
    );
    expect(created.__typename).toBe("ContractSuccess");
    await canvas.fixtures.contract("WARM-2", canvas.owner);
    const said = "Warm homes, from 1 April 2026: £1,250,000.00";
    expect(await describeContract(api, "WARM-1")).toBe(said);
    expect(await describeContract(api, "WARM-2")).toContain("value not stated");
    expect(await describeContract(api, "WARM-3")).toBeNull();
  });

  it("shows money in the currency's own units, and a day as that day", () => {
    expect(formatMoney({ amountMinor: 1250, currency: "GBP" })).toBe("£12.50");
    expect(formatMoney({ amountMinor: 1250, currency: "JPY" })).toBe("JP¥1,250");
    expect(formatDay("2026-01-01")).toBe("1 January 2026");
  });

  it("walks through all pages, each contract once", async () => {
    const references = Array.from({ length: 105 }, (_, i) => `PAGE-${1000 + i}`);
    for (const reference of references) await canvas.fixtures.contract(reference, canvas.owner);
    let list = EMPTY;
    const lengths: number[] = [];
    while (list.pageInfo.hasNextPage) {
      list = await loadMore(api, list, "PAGE-", 30);
      lengths.push(list.nodes.length);
    }
    expect(lengths).toEqual([30, 60, 90, 105]);
    expect(list.nodes.map((contract) => contract.reference)).toEqual(references);
    expect(await loadAll(api, "PAGE-")).toEqual(list.nodes);
    expect(await loadAll(api, "no such contract")).toEqual([]);
    const first = await loadMore(api, EMPTY, "PAGE-");
    expect(await loadMore(api, first, "PAGE-")).toEqual(await loadMore(api, first, "PAGE-"));
  });

  it("saves the batch of the page", async () => {
    const { draft, id } = await thread();
    const block = blocksOf(readGuide()).find(({ language }) => language === "json")!;
    const operations = JSON.parse(block.code.replace("nod_…", id("people")));
    const saved = await save(api, draft, operations);
    const made = kindOf(saved, "saved").ids.get("visits")!;
    const after = kindOf(saved, "saved").draft;
    expect(after.nodes.find((node) => node.id === made)).toMatchObject({
      __typename: "Output",
      title: "Visits at home",
      placement: "COMPUTED",
    });
    expect(after.links.at(-1)).toMatchObject({ from: { id: id("people") }, to: { id: made } });
    expect(after.check.filter((finding) => finding.node?.id === made)).toHaveLength(1);
  });

  it("tells the second of two editors what the first did, and saves upon that", async () => {
    const { draft, id } = await thread();
    const theirs = kindOf(await save(api, draft, [addNode("Theirs")]), "saved");
    await save(api, theirs.draft, [{ moveNode: { node: id("coping"), place: { x: 5, y: 6 } } }]);

    const mine = [addNode("Mine")];
    const conflict = kindOf(await save(api, draft, mine), "conflict");
    expect(conflict.news).toEqual([
      '"People cope better with money" was moved on the canvas.',
      'Output "Theirs" was added.',
    ]);
    expect(titles(conflict.theirs)).toContain("Theirs");
    expect(titles(conflict.theirs)).not.toContain("Mine");

    const saved = kindOf(await save(api, conflict.theirs, mine), "saved");
    expect(titles(saved.draft)).toEqual(expect.arrayContaining(["Theirs", "Mine"]));
  });

  it("says which steps no longer go after a conflict", async () => {
    const { draft, id } = await thread();
    await save(api, draft, [{ removeNode: { node: id("coping") } }]);
    const mine = [{ changeNode: { node: id("coping"), changes: { title: "Debts shrink" } } }];
    const conflict = kindOf(await save(api, draft, mine), "conflict");
    const refused = kindOf(await save(api, conflict.theirs, mine), "refused");
    expect(refused.messages).toHaveLength(1);
  });

  it("does a batch once when its answer is lost and it is sent again", async () => {
    const { draft } = await thread();
    const bodies: unknown[] = [];
    const losesFirst: typeof fetch = async (url, request) => {
      const response = await fetch(url, request);
      bodies.push(request?.body);
      if (bodies.length === 1) throw new TypeError("fetch failed");
      return response;
    };
    const shaky = createApi(`${server.url}/graphql`, losesFirst);
    const saved = kindOf(await save(shaky, draft, [addNode("Once")]), "saved");
    expect(bodies).toEqual([bodies[0], bodies[0]]);
    expect(saved.draft.version).toBe(draft.version + 1);
    expect(titles(saved.draft).filter((title) => title === "Once")).toHaveLength(1);
  });

  it("gives up when no answer comes, and never sends a refused request again", async () => {
    const { draft } = await thread();
    const away = jest.fn<Promise<Response>, []>().mockRejectedValue(new TypeError("fetch failed"));
    await expect(save(createApi("/graphql", away), draft, [])).rejects.toThrow("fetch failed");
    expect(away).toHaveBeenCalledTimes(3);
    const count = server.log.length;
    await expect(save(api, { ...draft, id: "ctr_1" }, [])).rejects.toBeInstanceOf(ApiError);
    expect(server.log.length).toBe(count + 1);
  });

  it("takes each problem as words, also one that it does not know", async () => {
    const { model, draft, id } = await thread();
    const backward = { link: { from: id("settled"), to: id("people") } };
    const invalid = kindOf(await save(api, draft, [backward, addNode("")]), "refused");
    expect(invalid.messages).toEqual([
      expect.stringContaining("A link goes forward"),
      expect.any(String),
    ]);
    expect(await canvas.publish(draft)).toMatchObject({ __typename: "LogicModelVersionSuccess" });
    const notAllowed = kindOf(await save(api, draft, [addNode("Late")]), "refused");
    expect(notAllowed.messages).toEqual([expect.stringContaining("published")]);
    const { logicModelVersion } = await canvas.startDraft(model.id);
    const gone = await read(logicModelVersion.id);
    const discard = { draft: gone.id, version: gone.version };
    expect(await runMutation(server, "discardDraft", discard, "")).toMatchObject({
      __typename: "LogicModelSuccess",
    });
    expect(kindOf(await save(api, gone, [addNode("Late")]), "refused").messages).toHaveLength(1);
    const answers = (editLogicModel: object) => async () =>
      Response.json({ data: { editLogicModel } });
    const newer = createApi("/graphql", answers({ __typename: "TooBusy", message: "Wait." }));
    expect(await save(newer, draft, [])).toEqual({ kind: "refused", messages: ["Wait."] });
  });

  it("reads the types of each interface and union", async () => {
    const schema = buildSchema(readFileSync(path.join(DOCS, "../schema/schema.graphql"), "utf8"));
    const abstract = Object.values(schema.getTypeMap()).filter((type) => isAbstractType(type));
    const expected = abstract.map((type) => [
      type.name,
      schema.getPossibleTypes(type).map(({ name }) => name),
    ]);
    const possible = await readPossibleTypes(api);
    expect(possible.Outcome).toEqual(expect.arrayContaining(["InterimOutcome", "FinalOutcome"]));
    const sorted = (entries: unknown[][]) =>
      entries.map(([name, types]) => `${name}: ${(types as string[]).toSorted().join()}`).sort();
    expect(sorted(Object.entries(possible))).toEqual(sorted(expected));
  });

  it("answers with each error code of the page, and its table has them all", async () => {
    const post = async (body: unknown) => {
      const response = await fetch(`${server.url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: typeof body === "string" ? body : JSON.stringify(body),
      });
      return ((await response.json()) as { errors: { extensions: { code: string } }[] }).errors[0]!;
    };
    const query = (text: string, more: object = {}) => post({ query: text, ...more });
    const forNobody = await server.as("nobody").send("{ organisations { totalCount } }");
    const nodes = (list: string, of: string) => `${list}(first: 100) { nodes { ${of} } }`;
    const answers = [
      ...forNobody.errors!,
      await query("{"),
      await query("{ nothing }"),
      await query("query A { __typename }", { operationName: "B" }),
      await query("query ($f: Int!) { contracts(first: $f) { totalCount } }"),
      await query('{ organisation(id: "ctr_1") { id } }'),
      await query('{ contracts(after: "x") { totalCount } }'),
      await post("{ not json"),
      await query(`# ${"x".repeat(5 * 1024 * 1024)}`),
      await query(`# ${"x".repeat(100_000)}\n{ __typename }`),
      await query(`{ ${nodes("organisations", nodes("contracts", "services { name }"))} }`),
    ];
    await server.database.dataSource.query("alter table organisation rename to organisation_away");
    answers.push(await query("{ organisations { nodes { id } } }"));
    await server.database.dataSource.query("alter table organisation_away rename to organisation");
    const codes = answers.map((answer) => answer.extensions.code);
    for (const [code, file] of Object.entries(ANSWERED_ELSEWHERE)) {
      expect(readFileSync(path.join(DOCS, "../test", file), "utf8")).toContain(`"${code}"`);
    }
    const answered = [...new Set(codes), ...Object.keys(ANSWERED_ELSEWHERE)];
    const listed = [...readGuide().matchAll(/^\| `([A-Z_]+)`/gm)].map(([, code]) => code);
    expect(answered.toSorted()).toEqual(listed.toSorted());
  });

  const addNode = (title: string) => ({ addNode: { layer: "OUTPUT" as const, title } });

  const titles = (draft: CanvasFragment) => draft.nodes.map((node) => node.title);

  async function read(id: string): Promise<CanvasFragment> {
    const { logicModelVersion } = await api(DraftByIdDocument, { id });
    return logicModelVersion!;
  }

  async function thread() {
    const { model, draft, id } = await canvas.thread();
    return { model, draft: await read(draft.id), id };
  }

  function kindOf<Kind extends Saved["kind"]>(saved: Saved, kind: Kind) {
    expect(saved).toMatchObject({ kind });
    return saved as Extract<Saved, { kind: Kind }>;
  }
});
