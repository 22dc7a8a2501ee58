import type { Browser } from "playwright-core";
import { buildGraphiql } from "../graphiql/stand-in";
import {
  describeInBrowser,
  openBrowser,
  openWatchedPage,
  type WatchedPage,
} from "../support/browser";
import { queryEditor } from "../support/graphiql-page";
import { startProvider, type TestProvider } from "./support/provider";
import { startSignInServer, type SignInServer } from "./support/sign-in-server";

describeInBrowser("signing in with a provider, in a browser", () => {
  let provider: TestProvider;
  let server: SignInServer;
  let browser: Browser;
  let watched: WatchedPage;

  beforeAll(async () => {
    buildGraphiql();
    server = await startSignInServer(async (url) => {
      provider = await startProvider([`${url}/sign-in/callback`], [`${url}/sign-out`]);
      return {
        DATABASE_URL: "postgres://its-own@127.0.0.1/database",
        OIDC_ISSUER: provider.issuer,
        OIDC_CLIENT_ID: "golden-thread",
        OIDC_CLIENT_SECRET: "a secret of the tests",
      };
    });
    browser = await openBrowser();
    watched = await openWatchedPage(browser);
  });
  afterAll(async () => {
    await watched?.close();
    await browser?.close();
    await server?.close();
    await provider?.stop();
  });

  it("goes from GraphiQL to the provider and back, by name", async () => {
    const { page } = watched;
    await page.goto(`${server.url}/graphiql`);
    expect(new URL(page.url()).origin).toBe(provider.issuer);
    await page.locator("input[name=login]").fill("person-1");
    await page.locator("input[name=password]").fill("any");
    await page.getByRole("button").click();
    await page.getByRole("button", { name: "Continue" }).click();
    await page.waitForURL(`${server.url}/graphiql`);
    await page.getByText("Signed in as Ada Mirfield").waitFor();
    await queryEditor(page).waitFor();
  });

  it("keeps the session from scripts", async () => {
    const { page } = watched;
    expect(await page.evaluate("document.cookie")).toBe("");
    const names = (await page.context().cookies(server.url)).map(({ name }) => name);
    expect(names).toContain("golden-thread-session");
  });

  it("signs out here, then at the provider, and comes back to say so", async () => {
    const { page } = watched;
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.waitForURL(`${provider.issuer}/session/end*`);
    await page.getByRole("button", { name: "Yes" }).click();
    await page.waitForURL(`${server.url}/sign-out`);
    await page.getByRole("heading", { name: "You are signed out" }).waitFor();
    await page.goto(`${server.url}/graphiql`);
    expect(new URL(page.url()).origin).toBe(provider.issuer);
  });
});
