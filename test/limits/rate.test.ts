import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { CostBudget } from "../../src/limits/cost-budget";
import { FailedAttempts } from "../../src/limits/failed-attempts";
import { limitFailedAttempts } from "../../src/limits/limit-failed-attempts";
import { startTestApi, TEST_LIMITS, testViewer, type TestApi } from "../support/api";

/** 21 points. */
const QUERY = "{ contracts(first: 10) { nodes { title } } }";

interface Costed {
  errors?: { extensions: { code: string } }[];
  extensions: { cost: { requested: number; remaining: number; resetsAt: string } };
}

describe("the points of a minute", () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi({ limits: { ...TEST_LIMITS, costPerMinute: 230 } });
  });
  afterAll(() => api.close());

  const ask = async (subject: string, query = QUERY) => {
    const response = await fetch(`${api.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-test-subject": subject },
      body: JSON.stringify({ query }),
    });
    return { response, body: (await response.json()) as Costed };
  };

  it("are counted down in each answer, and then refused until they are back", async () => {
    const left: number[] = [];
    for (let i = 0; i < 10; i++) {
      const { response, body } = await ask("spender");
      expect(response.status).toBe(200);
      expect(body.extensions.cost.requested).toBe(21);
      expect(Number.isNaN(Date.parse(body.extensions.cost.resetsAt))).toBe(false);
      left.push(body.extensions.cost.remaining);
    }
    expect(left).toEqual([209, 188, 167, 146, 125, 104, 83, 62, 41, 20]);
    const { response, body } = await ask("spender");
    expect(response.status).toBe(429);
    expect(Number(response.headers.get("retry-after"))).toBeGreaterThanOrEqual(1);
    expect(body.errors).toMatchObject([{ extensions: { code: "RATE_LIMITED" } }]);
    expect(body.extensions.cost).toMatchObject({ requested: 21, remaining: 20 });
    expect(api.log.at(-1)).toMatchObject({ statements: 0, outcome: "RATE_LIMITED" });
    expect((await ask("spender", "{ __typename }")).response.status).toBe(200);
  });

  it("are everybody's own", async () => {
    expect((await ask("somebody-else")).body.extensions.cost.remaining).toBe(209);
  });

  it("go for what is refused as well, which had to be read", async () => {
    const refused = await ask("mistaken", "{ noSuchField }");
    expect(refused.body.extensions.cost).toMatchObject({ requested: 100, remaining: 130 });
    expect((await ask("mistaken", "{ contracts(")).body.extensions.cost.remaining).toBe(30);
  });

  it("are apart for each program of one person, and none where there is no budget", async () => {
    const budget = new CostBudget(100);
    const viewer = testViewer("ann");
    const program = { ...viewer, method: "bearer" as const, client: "dashboard" };
    expect(await budget.charge(viewer, 60)).toMatchObject({ remaining: 40, isCovered: true });
    expect(await budget.charge(program, 60)).toMatchObject({ remaining: 40, isCovered: true });
    expect(await budget.charge(viewer, 60)).toMatchObject({ remaining: 40, isCovered: false });
    const tokens = ["tok_1", "tok_2"].map((client) => {
      return { ...viewer, method: "access-token" as const, client };
    });
    expect(await budget.charge(tokens[0]!, 60)).toMatchObject({ remaining: 40, isCovered: true });
    expect(await budget.charge(tokens[1]!, 60)).toMatchObject({ remaining: 40, isCovered: false });
    const none = { requested: 60, remaining: null, resetsAt: null, isCovered: true };
    expect(await new CostBudget(0).charge(viewer, 60)).toEqual(none);
  });
});

describe("requests that prove nobody", () => {
  let server: Server;
  let looks = 0;
  beforeAll(async () => {
    const app = express();
    app.set("trust proxy", true);
    app.use(limitFailedAttempts(new FailedAttempts(3)));
    app.use((request, response) => {
      looks += 1;
      response.sendStatus(request.headers.authorization === "Bearer right" ? 200 : 401);
    });
    server = createServer(app);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it("count where a sign-in comes to nothing", async () => {
    const { port } = server.address() as AddressInfo;
    const signIn = async () => {
      const headers = { "x-forwarded-for": "192.0.2.9" };
      return (await fetch(`http://127.0.0.1:${port}/sign-in/callback?code=wrong`, { headers }))
        .status;
    };
    expect([await signIn(), await signIn(), await signIn(), await signIn()]).toEqual([
      401, 401, 401, 429,
    ]);
  });

  const ask = async (address: string, authorization?: string) => {
    const headers = { "x-forwarded-for": address, ...(authorization && { authorization }) };
    const { port } = server.address() as AddressInfo;
    return fetch(`http://127.0.0.1:${port}/`, { headers });
  };
  const status = async (address: string, token?: string) => (await ask(address, token)).status;

  it("are not looked at any more once there were too many from one address", async () => {
    for (let i = 0; i < 3; i++) expect(await status("192.0.2.1", "Bearer wrong")).toBe(401);
    expect(await status("192.0.2.1")).toBe(401);
    const before = looks;
    const refused = await ask("192.0.2.1", "Bearer right");
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThanOrEqual(1);
    expect(await refused.json()).toMatchObject({
      errors: [{ extensions: { code: "RATE_LIMITED" } }],
    });
    expect(looks).toBe(before);
    expect(await status("192.0.2.2", "Bearer right")).toBe(200);
  });

  it("count together for one network of IPv6, and an IPv4 address as itself", async () => {
    const network = ["2001:db8:1:2::1", "2001:db8:1:2:ffff::2", "2001:0db8:0001:0002::3"];
    for (const address of network) await status(address, "Bearer wrong");
    expect(await status("2001:db8:1:2::4", "Bearer right")).toBe(429);
    expect(await status("2001:db8:1:3::1", "Bearer right")).toBe(200);
    expect(await status("::ffff:192.0.2.1", "Bearer right")).toBe(429);
  });

  it("do not count where nothing was brought, or what was brought was right", async () => {
    for (let i = 0; i < 5; i++) await status("192.0.2.3");
    for (let i = 0; i < 5; i++) await status("192.0.2.3", "Bearer right");
    expect(await status("192.0.2.3", "Bearer right")).toBe(200);
  });
});
