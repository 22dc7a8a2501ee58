import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { findManifest } from "../../src/graphiql/manifest";
import { assetsDir, buildGraphiql, fixtureQuestions, StandIn } from "./stand-in";

describe("what the GraphiQL router answers", () => {
  let server: StandIn;
  let script: string;

  beforeAll(async () => {
    buildGraphiql();
    server = await StandIn.start();
    script = (await findManifest(assetsDir))?.script ?? "";
  });

  afterAll(() => server.stop());

  const get = (file: string): Promise<Response> => fetch(`${server.pageUrl}${file}`);

  it("serves a page that no cache keeps and nobody may frame", async () => {
    const response = await get("");
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("referrer-policy")).toBe("no-referrer");
    expect(await response.text()).toContain(`/graphiql/assets/${script}`);
  });

  it("allows scripts and workers of our origin alone", async () => {
    const policy = (await get("")).headers.get("content-security-policy")?.split(/; ?/);
    expect(policy).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "worker-src 'self'",
        "connect-src 'self'",
        "frame-ancestors 'none'",
      ]),
    );
    expect(policy?.filter((rule) => /unsafe|data:|blob:/.test(rule))).toEqual([
      "style-src 'self' 'unsafe-inline'",
      "font-src 'self' data:",
      "img-src 'self' data:",
    ]);
  });

  it("serves hashed files for good, with their type", async () => {
    const response = await get(`/assets/${script}`);
    expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(response.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  });

  it("has every file the build lists", async () => {
    const { files = [] } = (await findManifest(assetsDir)) ?? {};
    expect(files.length).toBeGreaterThan(5);
    const statuses = await Promise.all(
      files.map(async (file) => (await get(`/assets/${file}`)).status),
    );
    expect(new Set(statuses)).toEqual(new Set([200]));
  });

  it("serves the questions in their order", async () => {
    const response = await get("/questions.json");
    expect(response.headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(response.headers.get("cache-control")).toBe("no-cache");
    expect(await response.json()).toEqual(fixtureQuestions);
  });

  it.each(["/assets/nothing.js", "/assets/", "/assets/..%2f..%2f..%2fpackage.json"])(
    "answers 404 and keeps no copy of it: %s",
    async (file) => {
      const response = await get(file);
      expect(response.status).toBe(404);
      expect(response.headers.get("cache-control")).toBe("no-store");
    },
  );

  it("says what to run where the page was not built", async () => {
    const empty = mkdtempSync(path.join(os.tmpdir(), "not-built-"));
    const unbuilt = await StandIn.start(fixtureQuestions, empty);
    try {
      const response = await fetch(unbuilt.pageUrl);
      expect(response.status).toBe(503);
      expect(await response.text()).toContain("npm run build");
    } finally {
      await unbuilt.stop();
      rmSync(empty, { recursive: true });
    }
  });
});
