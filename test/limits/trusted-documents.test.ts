import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readProtection } from "../../src/limits/limits-env";
import { readTrustedDocuments, TrustedDocuments } from "../../src/limits/trusted-documents";
import { startTestApi, testViewer, type TestApi } from "../support/api";

const LIST = join(__dirname, "../../schema/trusted-documents.json");
const OPERATIONS = join(__dirname, "../../schema/operations");

const KNOWN = "query Known {\n  contracts {\n    totalCount\n  }\n}";
const HASH = createHash("sha256").update(KNOWN).digest("hex");
const ANSWER = { contracts: { totalCount: 0 } };

interface Said {
  data?: unknown;
  errors?: { extensions: { code: string } }[];
}

describe("a client that is bound to the deployment's documents", () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi({ trusted: new TrustedDocuments({ [HASH]: KNOWN }, ["*"]) });
  });
  afterAll(() => api.close());

  const post = async (body: object): Promise<Said> => {
    const response = await fetch(`${api.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    return (await response.json()) as Said;
  };
  const get = async (search: Record<string, string>): Promise<Said> => {
    const url = `${api.url}/graphql?${new URLSearchParams(search).toString()}`;
    const response = await fetch(url, { headers: { "apollo-require-preflight": "1" } });
    return (await response.json()) as Said;
  };
  const persisted = (sha256Hash: string) => ({ persistedQuery: { version: 1, sha256Hash } });
  const REFUSED = [expect.objectContaining({ extensions: { code: "DOCUMENT_NOT_TRUSTED" } })];

  it("sends one by its hash, its id, or its text however it is laid out", async () => {
    expect((await post({ extensions: persisted(HASH) })).data).toEqual(ANSWER);
    expect((await post({ documentId: HASH })).data).toEqual(ANSWER);
    expect((await post({ documentId: `sha256:${HASH}` })).data).toEqual(ANSWER);
    expect((await post({ query: KNOWN })).data).toEqual(ANSWER);
    expect((await post({ query: "query Known { contracts { totalCount } } # ?" })).data).toEqual(
      ANSWER,
    );
    expect((await get({ documentId: HASH })).data).toEqual(ANSWER);
    expect((await get({ extensions: JSON.stringify(persisted(HASH)) })).data).toEqual(ANSWER);
  });

  it("has no other answered, whatever it says its hash is", async () => {
    const other = "query Known { contracts { totalCount nodes { title } } }";
    expect((await post({ query: other })).errors).toEqual(REFUSED);
    expect((await post({ query: "{ nonsense" })).errors).toEqual(REFUSED);
    expect((await post({ documentId: "0".repeat(64) })).errors).toEqual(REFUSED);
    expect((await post({ extensions: persisted("0".repeat(64)) })).errors).toEqual(REFUSED);
    expect((await get({ query: other })).errors).toEqual(REFUSED);
    expect((await post({ query: "{ __schema { queryType { name } } }" })).errors).toEqual(REFUSED);
    // The document of a known id is the list's, not what came along.
    expect((await post({ query: other, documentId: HASH })).data).toEqual(ANSWER);
    expect(api.log.at(-2)).toMatchObject({ statements: 0, outcome: "DOCUMENT_NOT_TRUSTED" });
  });
});

describe("the deployment's documents", () => {
  it("bind those that the deployment names", () => {
    const list = (...bound: string[]) => new TrustedDocuments({}, bound);
    const browser = { ...testViewer("ann"), method: "session" as const, client: null };
    const program = { ...testViewer("ann"), method: "bearer" as const, client: "dashboard" };
    const binds = (...bound: string[]) =>
      [browser, program].map((one) => list(...bound).binds(one));
    expect(binds("*")).toEqual([true, true]);
    expect(binds("browser")).toEqual([true, false]);
    expect(binds("dashboard")).toEqual([false, true]);
    expect(binds("another", "browser")).toEqual([true, false]);
  });

  it("leave others as free as without a list", async () => {
    const api = await startTestApi({
      trusted: new TrustedDocuments({ [HASH]: KNOWN }, ["browser"]),
    });
    try {
      expect(await api.ask("{ contracts { totalCount } }")).toEqual(ANSWER);
    } finally {
      await api.close();
    }
  });

  it("are written from the named operations, each by the hash of its text", () => {
    const list = JSON.parse(readFileSync(LIST, "utf8")) as Record<string, string>;
    for (const [hash, text] of Object.entries(list)) {
      expect(createHash("sha256").update(text).digest("hex")).toBe(hash);
    }
    const trusted = readTrustedDocuments(LIST, []);
    const whatChanged = readFileSync(join(OPERATIONS, "01-what-changed.graphql"), "utf8");
    expect(trusted.has(whatChanged)).toBe(true);
    expect(trusted.has(whatChanged.replace(/\}\s*$/, "__typename }"))).toBe(false);
    expect(Object.keys(list).length).toBeGreaterThanOrEqual(23);
  });

  it("are refused at the start where they are none", () => {
    const folder = mkdtempSync(join(tmpdir(), "golden-thread-trusted-"));
    const file = join(folder, "list.json");
    const read = (content: string) => () => {
      writeFileSync(file, content);
      readProtection({ TRUSTED_DOCUMENTS: file });
    };
    try {
      expect(read('{ "a": "{ __typename }" }')).not.toThrow();
      expect(read("[]")).toThrow(/which is no list of documents: give a JSON object/);
      expect(read("{")).toThrow(/which cannot be read/);
      expect(read('{ "a": "{" }')).toThrow(/whose document a is not GraphQL/);
      const missing = { TRUSTED_DOCUMENTS: join(folder, "missing.json") };
      expect(() => readProtection(missing)).toThrow(/which cannot be read/);
      expect(() => readProtection({ TRUSTED_DOCUMENTS_FOR: "browser" })).toThrow(
        /give the list too/,
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
