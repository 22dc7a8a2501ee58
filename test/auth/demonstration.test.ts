import { DEMO_PEOPLE } from "../../src/demo/demo-people";
import { loadDemonstration } from "../../src/demo/load-demonstration";
import { TEST_PSEUDONYMS } from "../support/pseudonyms";
import type { Browser } from "./support/http-browser";
import { startSignInServer, type SignInServer } from "./support/sign-in-server";

const WHO = "{ viewer { subject name roles } }";

describe("signing in to the demonstration", () => {
  let server: SignInServer;
  beforeAll(async () => {
    server = await startSignInServer(
      () => ({}),
      ({ dataSource }) => loadDemonstration(dataSource, TEST_PSEUDONYMS, () => undefined),
    );
  }, 120_000);
  afterAll(() => server.close());

  async function signedInAs(key: string): Promise<Browser> {
    const browser = server.browser();
    expect((await browser.post("/sign-in", { person: key, to: "/graphiql" })).status).toBe(303);
    return browser;
  }

  it("offers each person by a button, with what they see", async () => {
    const page = await server.browser().get("/sign-in?to=/graphiql%22%3E%3Cscript%3E");
    expect(page.status).toBe(200);
    expect(page.text.match(/<button type="submit">/g)).toHaveLength(DEMO_PEOPLE.length);
    for (const { name, sees } of DEMO_PEOPLE) {
      expect(page.text).toContain(name);
      expect(page.text).toContain(sees.replaceAll("'", "&#39;"));
    }
    expect(page.text).not.toContain("<script");
    const policy = page.headers.get("content-security-policy")!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("form-action 'self'");
    expect(policy).not.toContain("unsafe");
    expect(page.headers.get("cache-control")).toBe("no-store");
  });

  it.each(DEMO_PEOPLE.map(({ key }) => key))(
    "lets one be %s, who holds their roles",
    async (key) => {
      const person = DEMO_PEOPLE.find((known) => known.key === key)!;
      const { body } = await (await signedInAs(key)).ask(WHO);
      expect(body.data).toEqual({
        viewer: {
          subject: `demonstration/${key}`,
          name: person.name,
          roles: person.grants.map(({ role }) => role.toUpperCase()),
        },
      });
    },
  );

  it.each(["commissioner-aldermere", "commissioner-hathersey", "investor-longacre"])(
    "asks the first question about a contract of %s's own",
    async (key) => {
      const browser = await signedInAs(key);
      const [first] = JSON.parse((await browser.get("/graphiql/questions.json")).text) as {
        query: string;
        variables: { contract: string };
      }[];
      const person = DEMO_PEOPLE.find((known) => known.key === key)!;
      expect(first!.variables.contract).toBe(person.contracts[0]);
      const { body } = await browser.ask(first!.query, {}, first!.variables);
      expect(body.errors).toBeUndefined();
      expect(body.data?.contract).toMatchObject({
        logicModels: [{ published: { outcomes: expect.arrayContaining([expect.anything()]) } }],
      });
    },
  );

  it("keeps the councils apart", async () => {
    const browser = await signedInAs("commissioner-hathersey");
    const { body } = await browser.ask(`{ contract(reference: "ALD-HOM-01") { title } }`);
    expect(body.data).toEqual({ contract: null });
  });

  it("refuses somebody who is not of it, and forms of another site's page", async () => {
    const browser = server.browser();
    expect((await browser.post("/sign-in", { person: "mallory" })).status).toBe(400);
    expect((await browser.post("/sign-in", {})).status).toBe(400);
    const foreign = { "sec-fetch-site": "cross-site" };
    const { key } = DEMO_PEOPLE[0]!;
    expect((await browser.post("/sign-in", { person: key }, foreign)).status).toBe(403);
    expect(browser.cookie("golden-thread-session")).toBeNull();
  });

  it("says so where a form cannot be read, and takes it for no mistake of its own", async () => {
    expect((await server.browser().post("/sign-in", { person: "x".repeat(5_000) })).status).toBe(
      413,
    );
    expect(server.logged()).not.toContain("internal error");
  });

  it("is nobody's elsewhere, for whom a tunnel asks by a local name", async () => {
    const statusFor = async (address: string): Promise<number> => {
      const forwarded = { "x-forwarded-for": address };
      const { key } = DEMO_PEOPLE[0]!;
      return (await server.browser().post("/sign-in", { person: key }, forwarded)).status;
    };
    expect(await statusFor("203.0.113.9")).toBe(403);
    expect(await statusFor("127.0.0.1, 2001:db8::1")).toBe(403);
    for (const own of ["127.0.0.1", "::1", "::ffff:127.0.0.1"]) {
      expect([own, await statusFor(own)]).toEqual([own, 303]);
    }
  });

  it("leads nowhere but to itself", async () => {
    const { key } = DEMO_PEOPLE[0]!;
    const reply = await server
      .browser()
      .post("/sign-in", { person: key, to: "https://evil.example" });
    expect(reply.location).toBe(`${server.url}/graphiql`);
  });

  it("lets one be somebody else after signing out", async () => {
    const browser = await signedInAs("administrator");
    const out = await browser.post("/sign-out", {});
    expect([out.status, out.location]).toEqual([303, `${server.url}/sign-in`]);
    expect((await browser.ask(WHO)).status).toBe(401);
  });

  it("gives grants to a database that was filled before there were any, and each only once", async () => {
    const { dataSource } = server.database;
    await dataSource.query("delete from role_grant where subject like 'demonstration/k%'");
    const count = async (): Promise<number> =>
      (await dataSource.query("select count(*)::integer as n from role_grant"))[0].n;
    const before = await count();
    for (let start = 0; start < 2; start += 1) {
      await loadDemonstration(dataSource, TEST_PSEUDONYMS, () => undefined);
      expect(await count()).toBe(before + 1);
    }
    await dataSource.query(
      `update role_grant set revoked_at = now(), revoked_by = 'somebody'
       where subject = 'demonstration/keyworker-quillfold'`,
    );
    await loadDemonstration(dataSource, TEST_PSEUDONYMS, () => undefined);
    expect(await count()).toBe(before + 1);
  });
});
