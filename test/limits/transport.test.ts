import { connect } from "node:net";
import express from "express";
import { listen } from "../../src/http-server";
import { allowOrigins } from "../../src/limits/cors";
import { securityHeaders } from "../../src/security-headers";
import { startTestApi, TEST_LIMITS, type TestApi } from "../support/api";

const QUERY = "{ __typename }";
const SESSION = { cookie: "session=somebody" };
const MUTATION = `mutation {
  createOrganisation(input: { reference: "GET", name: "Get", kinds: [PROVIDER] }) { __typename }
}`;

describe("the transport of operations", () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi({ limits: { ...TEST_LIMITS, bodyBytes: 10_000 } });
  });
  afterAll(() => api.close());

  const ask = async (init: RequestInit, search = ""): Promise<[number, string | undefined]> => {
    const response = await fetch(`${api.url}/graphql${search}`, init);
    const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
    return [response.status, errors?.[0]?.extensions.code];
  };
  const post = (body: string, headers: Record<string, string> = {}) =>
    ask({ method: "POST", headers: { "content-type": "application/json", ...headers }, body });
  const get = (query: string, headers: Record<string, string>) =>
    ask({ headers }, `?query=${encodeURIComponent(query)}`);

  it("is no other site's to use with somebody's session", async () => {
    expect(await get(QUERY, SESSION)).toEqual([400, "BAD_REQUEST"]);
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"]) {
      expect(await get(QUERY, { ...SESSION, "content-type": type })).toEqual([400, "BAD_REQUEST"]);
      const body = JSON.stringify({ query: QUERY });
      expect(await post(body, { ...SESSION, "content-type": type })).toEqual([400, "BAD_REQUEST"]);
    }
    expect(await get(QUERY, { ...SESSION, "apollo-require-preflight": "1" })).toEqual([
      200,
      undefined,
    ]);
  });

  it("changes nothing by an address", async () => {
    const preflight = { "apollo-require-preflight": "1" };
    expect(await get(MUTATION, preflight)).toEqual([405, "BAD_REQUEST"]);
    expect(await api.ask('{ organisation(reference: "GET") { name } }')).toEqual({
      organisation: null,
    });
  });

  it("takes one operation at a time", async () => {
    const batch = JSON.stringify([{ query: QUERY }, { query: QUERY }]);
    expect(await post(batch)).toEqual([400, "BAD_REQUEST"]);
  });

  it("takes JSON of the stated size, and no other form", async () => {
    expect(await post("query=%7B__typename%7D", { "content-type": "application/xml" })).toEqual([
      400,
      "BAD_REQUEST",
    ]);
    expect(await post("{")).toEqual([400, "BAD_REQUEST"]);
    const large = JSON.stringify({ query: QUERY, filling: "x".repeat(10_000) });
    expect(await post(large)).toEqual([413, "PAYLOAD_TOO_LARGE"]);
    const charset = { "content-type": "application/json; charset=latin1" };
    expect(await post(JSON.stringify({ query: QUERY }), charset)).toEqual([415, "BAD_REQUEST"]);
    const put = { method: "PUT", headers: { "content-type": "application/json" }, body: "{}" };
    expect(await ask(put)).toEqual([405, "BAD_REQUEST"]);
  });

  it("carries the headers of a careful server on every route", async () => {
    for (const path of ["/graphql", "/graphiql", "/health/live", "/nothing-here"]) {
      const { headers } = await fetch(`${api.url}${path}`, { redirect: "manual" });
      expect([path, headers.get("x-content-type-options")]).toEqual([path, "nosniff"]);
      expect(headers.get("x-frame-options")).toBe("DENY");
      expect(headers.get("content-security-policy")).toContain("default-src 'none'");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
      expect(headers.get("x-powered-by")).toBeNull();
      expect(headers.get("strict-transport-security")).toBeNull();
      expect(headers.get("access-control-allow-origin")).toBeNull();
    }
  });

  it("answers what goes wrong on the way as the API answers, without a stack", async () => {
    const response = await fetch(`${api.url}/graphiql/assets/%E0%A4%A`);
    expect(await response.text()).not.toContain("    at ");
  });
});

describe("what the schema tells of itself", () => {
  const INTROSPECTION = "{ __schema { queryType { name } } }";

  it("is told unless the deployment says no", async () => {
    const [open, closed] = await Promise.all([
      startTestApi(),
      startTestApi({ hasIntrospection: false }),
    ]);
    try {
      expect((await open.send(INTROSPECTION)).errors).toBeUndefined();
      const refused = await closed.send(INTROSPECTION);
      expect(refused.errors?.[0]?.extensions.code).toBe("GRAPHQL_VALIDATION_FAILED");
      const typo = "{ contracts { totlCount } }";
      expect((await open.send(typo)).errors?.[0]?.message).toContain("Did you mean");
      expect((await closed.send(typo)).errors?.[0]?.message).not.toContain("Did you mean");
    } finally {
      await Promise.all([open.close(), closed.close()]);
    }
  });
});

describe("web pages of other origins", () => {
  const headersFor = async (allowed: string[], origin: string, method = "POST") => {
    const app = express();
    app.use(allowOrigins(allowed), (_request, response) => {
      response.send("ok");
    });
    const server = await listen(app, { host: "127.0.0.1", port: 0 }, 10);
    try {
      const response = await fetch(`http://127.0.0.1:${server.port}/`, {
        method,
        headers: { origin, "access-control-request-method": "POST" },
      });
      const header = (name: string) => response.headers.get(`access-control-${name}`);
      return [response.status, header("allow-origin"), header("allow-credentials")];
    } finally {
      await server.close();
    }
  };
  const OURS = "https://dashboard.example.org";

  it("may ask where the deployment lists them, with their session", async () => {
    expect(await headersFor([OURS], OURS)).toEqual([200, OURS, "true"]);
    expect(await headersFor([OURS], OURS, "OPTIONS")).toEqual([204, OURS, "true"]);
    expect((await headersFor([OURS], "https://evil.example"))[1]).toBeNull();
    expect((await headersFor([OURS], `${OURS}.evil.example`))[1]).toBeNull();
  });

  it("may ask from anywhere where it says so, but with no session", async () => {
    expect(await headersFor(["*"], "https://any.example")).toEqual([200, "*", null]);
  });

  it("may not by default", async () => {
    expect(await headersFor([], OURS)).toEqual([200, null, null]);
    expect(await headersFor([], OURS, "OPTIONS")).toEqual([200, null, null]);
  });
});

describe("a server behind TLS", () => {
  it("tells browsers to stay with it", async () => {
    const told = async (hasTls: boolean) => {
      const app = express().use(securityHeaders(hasTls));
      const server = await listen(app, { host: "127.0.0.1", port: 0 }, 10);
      try {
        const { headers } = await fetch(`http://127.0.0.1:${server.port}/`);
        return headers.get("strict-transport-security");
      } finally {
        await server.close();
      }
    };
    expect(await told(true)).toBe("max-age=31536000; includeSubDomains");
    expect(await told(false)).toBeNull();
  });
});

describe("requests that never come to an end", () => {
  const HEAD = "POST / HTTP/1.1\r\nhost: localhost\r\ncontent-length: 1000\r\n";

  /** What the server says to a request that was begun, until it hangs up. */
  async function answerTo(text: string, isKeptUp: boolean, seconds = 0.2): Promise<string> {
    const app = express();
    app.use(express.json(), (_request, response) => {
      response.send("done");
    });
    const server = await listen(app, { host: "127.0.0.1", port: 0 }, seconds);
    try {
      return await new Promise<string>((resolve) => {
        let said = "";
        const socket = connect(server.port, "127.0.0.1", () => socket.write(text));
        const drip = setInterval(() => isKeptUp && socket.write("x"), 20);
        socket.on("error", () => undefined);
        socket.on("data", (chunk) => (said += chunk.toString()));
        socket.on("close", () => {
          clearInterval(drip);
          resolve(said);
        });
      });
    } finally {
      await server.close();
    }
  }

  it("are let go, whether their headers or their body drips", async () => {
    const body = `${HEAD}content-type: application/json\r\n\r\n{`;
    expect(await answerTo(body, true)).toContain("408 Request Timeout");
    expect(await answerTo(`${HEAD}x-filling: `, true)).toContain("408 Request Timeout");
    expect(await answerTo(HEAD, false)).toContain("408 Request Timeout");
  });

  it("have no more than so many bytes of headers", async () => {
    const long = `${HEAD}x-filling: ${"x".repeat(20_000)}\r\n\r\n`;
    expect(await answerTo(long, false, 60)).toContain("431 Request Header Fields Too Large");
  });
});
