import type { Browser } from "playwright-core";
import { DEMO_PEOPLE } from "../../src/demo/demo-people";
import { loadDemonstration } from "../../src/demo/load-demonstration";
import { startSignInServer, type SignInServer } from "../auth/support/sign-in-server";
import {
  describeInBrowser,
  findForeign,
  openBrowser,
  openWatchedPage,
  type WatchedPage,
} from "../support/browser";
import {
  answer,
  queryEditor,
  questionButton,
  replaceText,
  runButton,
  stretchDelays,
  variablesEditor,
  waitForText,
} from "../support/graphiql-page";
import { TEST_PSEUDONYMS } from "../support/pseudonyms";
import { buildGraphiql } from "./stand-in";

describeInBrowser("the server itself, with the demonstration data", () => {
  let server: SignInServer;
  let browser: Browser;
  let watched: WatchedPage;

  beforeAll(async () => {
    buildGraphiql();
    server = await startSignInServer(
      () => ({}),
      ({ dataSource }) => loadDemonstration(dataSource, TEST_PSEUDONYMS, () => undefined),
    );
    browser = await openBrowser();
    watched = await openWatchedPage(browser);
    await watched.page.goto(`${server.url}/graphiql`);
  });
  afterAll(async () => {
    await watched?.close();
    await browser?.close();
    await server?.close();
  });

  it("asks first whom one would like to be", async () => {
    const { page } = watched;
    expect(new URL(page.url()).pathname).toBe("/sign-in");
    await page.getByRole("heading", { name: "Who would you like to be?" }).waitFor();
    expect(await page.getByRole("button").count()).toBe(DEMO_PEOPLE.length);
    // The policy lets the page have its style.
    const margin = await page.evaluate("getComputedStyle(document.body).margin");
    expect(margin).toBe("0px");
    expect(watched.problems).toEqual([]);
  });

  it("lets one sign in with the keyboard, and says as whom", async () => {
    const { page } = watched;
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForURL(`${server.url}/graphiql`);
    await page.getByText(`Signed in as ${DEMO_PEOPLE[0]!.name}`).waitFor();
    expect(watched.problems).toEqual([]);
  });

  it("answers the first question with one click, and asks nobody else for anything", async () => {
    const { page } = watched;
    await waitForText(queryEditor(page), "query WhatChanged");
    await runButton(page).click();
    await waitForText(answer(page), "weightedMeanChange");
    await waitForText(answer(page), "SUFFICIENT");
    expect(findForeign(watched.requests, server.url)).toEqual([]);
    expect(watched.problems).toEqual([]);
  });

  it("answers a question picked from the menu", async () => {
    const { page } = watched;
    await questionButton(page, "How was this figure worked out?").click();
    await waitForText(queryEditor(page), "query HowWorkedOut");
    await runButton(page).click();
    await waitForText(answer(page), "mappings");
    expect(watched.problems).toEqual([]);
  });

  it("signs out, and leaves nothing of what was asked, nor a way back in by the back button", async () => {
    const { page } = watched;
    // GraphiQL writes what was typed last a moment later: also after it was to be forgotten.
    await stretchDelays(page);
    await replaceText(page, variablesEditor(page), '{ "contract": "ALD-HOM-01", "typed": 1 }');
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.waitForURL(`${server.url}/sign-in`);
    expect(await page.evaluate("JSON.stringify(window.localStorage)")).not.toContain("ALD-HOM-01");
    await page.goBack();
    await page.waitForURL((url) => url.pathname === "/sign-in");
    expect(watched.problems).toEqual([]);
  });

  it("opens on a question about the next person's own contract", async () => {
    const { page } = watched;
    await page.getByRole("button", { name: "Tomos Bellweather" }).click();
    await waitForText(queryEditor(page), "query WhatChanged");
    await waitForText(variablesEditor(page), "HAT-YTH-01");
    await runButton(page).click();
    await waitForText(answer(page), "Therapeutic support for young people");
    expect(watched.problems).toEqual([]);
  });

  it("shows the people one below the other where the screen is narrow, light and dark", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      const narrow = await openWatchedPage(browser, {
        colorScheme,
        viewport: { width: 360, height: 700 },
      });
      await narrow.page.goto(`${server.url}/sign-in`);
      const wide = await narrow.page.evaluate(
        "document.documentElement.scrollWidth > document.documentElement.clientWidth",
      );
      expect(wide).toBe(false);
      await narrow.close();
    }
  });

  it("leads through signing in to a contract's monitoring pack, for a telephone and for paper", async () => {
    const narrow = await openWatchedPage(browser, { viewport: { width: 360, height: 740 } });
    const { page } = narrow;
    await page.goto(`${server.url}/packs/ALD-HOM-01?from=2026-04-01&to=2026-06-30`);
    await page.getByRole("button", { name: DEMO_PEOPLE[0]!.name }).click();
    await page.getByRole("heading", { name: "Monitoring pack, April to June 2026" }).waitFor();
    const wide = await page.evaluate(
      "document.documentElement.scrollWidth > document.documentElement.clientWidth",
    );
    expect(wide).toBe(false);
    // The policy lets the page have its style, and the form leads on.
    expect(await page.evaluate("getComputedStyle(document.body).margin")).toBe("0px");
    await page.getByLabel("From", { exact: true }).fill("2026-01-01");
    await page.getByLabel("To", { exact: true }).fill("2026-03-31");
    await page.getByRole("button", { name: "Show these months" }).click();
    await page.getByRole("heading", { name: "Monitoring pack, January to March 2026" }).waitFor();
    await page.emulateMedia({ media: "print" });
    expect(await page.getByRole("button", { name: "Show these months" }).isVisible()).toBe(false);
    expect(await page.getByRole("heading", { name: "What changed for people" }).isVisible()).toBe(
      true,
    );
    expect(findForeign(narrow.requests, server.url)).toEqual([]);
    expect(narrow.problems).toEqual([]);
    await narrow.close();
  });
});
