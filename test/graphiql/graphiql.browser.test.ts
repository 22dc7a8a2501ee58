import type { Browser, BrowserContextOptions, Page, Request } from "playwright-core";
import {
  describeInBrowser,
  findForeign,
  openBrowser,
  openWatchedPage,
  type WatchedPage,
} from "../support/browser";
import {
  answer,
  holdEditors,
  openPlugin,
  queryEditor,
  questionButton,
  questionsPanel,
  replaceText,
  runButton,
  stretchDelays,
  tabs,
  underlined,
  variablesEditor,
  waitForText,
} from "../support/graphiql-page";
import { until } from "../support/until";
import { answerHeld, buildGraphiql, StandIn } from "./stand-in";

const CONTRACT_QUESTION = "Which outcomes does this contract lead to?";
const LIST_QUESTION = "Which contracts are there?";

describeInBrowser("GraphiQL in a browser", () => {
  let browser: Browser;
  let server: StandIn;
  let watched: WatchedPage;

  beforeAll(async () => {
    buildGraphiql();
    server = await StandIn.start();
    browser = await openBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  afterEach(() => watched.close());

  async function visit(url = server.pageUrl, options?: BrowserContextOptions): Promise<Page> {
    watched = await openWatchedPage(browser, options);
    await watched.page.goto(url);
    await queryEditor(watched.page).waitFor();
    return watched.page;
  }

  const tabNames = (page: Page): Promise<string[]> => tabs(page).allInnerTexts();

  it("opens on a question that one click answers, with no word to any other origin", async () => {
    const page = await visit();
    expect(await page.title()).toBe("Golden Thread");
    await waitForText(queryEditor(page), "query ContractThread");
    await waitForText(variablesEditor(page), '"contract": "DEMO-2026-01"');

    await runButton(page).click();
    await waitForText(answer(page), '"peopleMeasured": 42');

    expect(watched.requests).toContain(`${server.origin}/graphql`);
    expect(findForeign(watched.requests, server.origin)).toEqual([]);
    expect(watched.problems).toEqual([]);
  });

  it("would report a breach of the policy", async () => {
    const page = await visit();
    await page.evaluate(`fetch("https://example.com/").catch(() => {})`);
    await until("the breach is told", async () =>
      /example\.com.*Content Security Policy/.test(watched.problems.join("\n")),
    );
  });

  it("would report a request to another origin", async () => {
    const page = await visit(server.pageUrl, { bypassCSP: true });
    await page.evaluate(`fetch("https://example.com/").catch(() => {})`);
    expect(findForeign(watched.requests, server.origin)).toEqual(["https://example.com/"]);
  });

  it("opens a picked question in a tab of its own, with its variables, ready to run", async () => {
    const page = await visit();
    await questionButton(page, LIST_QUESTION).click();
    await runButton(page).click();
    await waitForText(answer(page), '"title": "Somewhere to live"');
    expect(await tabNames(page)).toEqual(["ContractThread", "Contracts"]);
    expect(await variablesEditor(page).innerText()).toBe("");

    await questionButton(page, CONTRACT_QUESTION).click();
    await waitForText(variablesEditor(page), '"contract": "DEMO-2026-01"');
    expect(await tabNames(page)).toEqual(["ContractThread", "Contracts"]);
    expect(watched.problems).toEqual([]);
  });

  it("takes no question before there are editors for it", async () => {
    watched = await openWatchedPage(browser);
    const { page } = watched;
    const letEditorsCome = await holdEditors(page);
    await page.goto(server.pageUrl);
    const button = questionButton(page, LIST_QUESTION);
    await button.waitFor();
    expect(await button.isDisabled()).toBe(true);
    letEditorsCome();
    await button.click();
    await waitForText(queryEditor(page), "query Contracts");
    expect(await tabNames(page)).toEqual(["ContractThread", "Contracts"]);
  });

  it("leaves a changed query alone when its question is picked again", async () => {
    const page = await visit();
    await stretchDelays(page);
    await replaceText(page, queryEditor(page), "query ContractThread { contracts { title } }");
    await waitForText(queryEditor(page), "contracts { title } }");
    await questionButton(page, CONTRACT_QUESTION).click();
    await waitForText(queryEditor(page), "...Outcomes");
    await tabs(page).first().click();
    await waitForText(queryEditor(page), "contracts { title } }");
  });

  it.each([
    ["a question", (page: Page) => questionButton(page, LIST_QUESTION)],
    ["a new tab", (page: Page) => page.getByRole("button", { name: "New tab" })],
  ])("does not put a late answer into %s opened meanwhile", async (_what, find) => {
    const page = await visit();
    await replaceText(page, queryEditor(page), "query Wait { held }");
    await waitForText(queryEditor(page), "query Wait { held }");
    const isWait = (request: Request): boolean => request.postData()?.includes("Wait") ?? false;
    const sent = page.waitForRequest(isWait);
    await runButton(page).click();
    await sent;
    const cancelled = page.waitForEvent("requestfailed", isWait);
    await find(page).click();
    await cancelled;
    answerHeld();
    expect(await tabs(page).count()).toBe(2);
    expect(await answer(page).innerText()).not.toContain("late");
  });

  it("is worked with the keyboard alone", async () => {
    const page = await visit();
    const button = questionButton(page, LIST_QUESTION);
    await button.focus();
    await page.keyboard.press("Enter");
    await waitForText(queryEditor(page), "query Contracts");
    expect(await button.getAttribute("aria-current")).toBe("true");
    await queryEditor(page).click();
    await page.keyboard.press("ControlOrMeta+Enter");
    await waitForText(answer(page), '"title": "Somewhere to live"');
  });

  it.each([
    ["picked", (page: Page) => questionButton(page, LIST_QUESTION).click()],
    [
      "renamed",
      (page: Page) => replaceText(page, queryEditor(page), "query Mine { contracts { title } }"),
    ],
  ])("runs a question that has just been %s", async (_what, change) => {
    const page = await visit();
    await stretchDelays(page);
    await change(page);
    await queryEditor(page).click();
    await page.keyboard.press("ControlOrMeta+Enter");
    await waitForText(answer(page), '"title": "Somewhere to live"');
  });

  it("explains the schema and keeps a history", async () => {
    const page = await visit();
    await runButton(page).click();
    await waitForText(answer(page), '"peopleMeasured": 42');

    await openPlugin(page, "Documentation Explorer");
    await page.getByRole("link", { name: "Query", exact: true }).click();
    await page.getByText("A contract by its reference.").waitFor();
    await openPlugin(page, "History");
    await page.locator(".graphiql-history-item").getByText("ContractThread").first().waitFor();
    expect(watched.problems).toEqual([]);
  });

  it("underlines a field that does not exist", async () => {
    const page = await visit();
    await replaceText(page, queryEditor(page), "query Wrong { contracts { titel } }");
    await underlined(page, queryEditor(page)).waitFor();
    await replaceText(page, queryEditor(page), "query Right { contracts { title } }");
    await underlined(page, queryEditor(page)).waitFor({ state: "detached" });
  });

  it("underlines a variable of the wrong type", async () => {
    const page = await visit();
    await replaceText(page, variablesEditor(page), '{"contract": 7}');
    await underlined(page, variablesEditor(page)).waitFor();
  });

  it("runs its workers as files of our origin", async () => {
    const page = await visit();
    await replaceText(page, queryEditor(page), "query Wrong { contracts { titel } }");
    await underlined(page, queryEditor(page)).waitFor();
    const workers = (): string[] => page.workers().map((worker) => worker.url());
    await until("all workers run", async () =>
      ["editor", "graphql", "json"].every((name) =>
        workers().some((url) => url.includes(`/${name}.worker`)),
      ),
    );
    expect(workers().filter((url) => !url.startsWith(`${server.pageUrl}/assets/`))).toEqual([]);
  });

  it("keeps the visitor's tabs on a later visit", async () => {
    const page = await visit();
    await questionButton(page, LIST_QUESTION).click();
    await replaceText(page, queryEditor(page), "query Mine { contracts { reference } }");
    await until("the tabs are kept", async () =>
      String(await page.evaluate("localStorage['graphiql:tabState']")).includes("query Mine"),
    );
    await page.reload();
    await waitForText(queryEditor(page), "query Mine");
    expect(await tabNames(page)).toEqual(["ContractThread", "Mine"]);
  });

  it("says so when there are no questions", async () => {
    const empty = await StandIn.start([]);
    try {
      const page = await visit(`${empty.origin}/graphiql`);
      await questionsPanel(page).getByText("No questions have been prepared here.").waitFor();
      await waitForText(queryEditor(page), "# Write a query here");
      expect(watched.problems).toEqual([]);
    } finally {
      await watched.close();
      await empty.stop();
    }
  });

  it("starts without its questions when they cannot be had, and offers to try again", async () => {
    watched = await openWatchedPage(browser);
    const { page } = watched;
    await page.route("**/questions.json", (route) => route.fulfill({ status: 500 }));
    await page.goto(server.pageUrl);
    const alert = page.getByRole("alert");
    await alert.getByText("could not be loaded: the server answered 500").waitFor();
    await page.unroute("**/questions.json");
    await alert.getByRole("button", { name: "Try again" }).click();
    await questionButton(page, CONTRACT_QUESTION).waitFor();
  });

  it("says in plain words that the server is gone", async () => {
    const mortal = await StandIn.start();
    const page = await visit(mortal.pageUrl);
    await waitForText(queryEditor(page), "query ContractThread");
    await mortal.stop();
    await runButton(page).click();
    await waitForText(answer(page), "The server cannot be reached");
  });

  it.each(["light", "dark"] as const)("shows nothing cut off, %s", async (colorScheme) => {
    const page = await visit(server.pageUrl, {
      colorScheme,
      viewport: { width: 1280, height: 720 },
    });
    await runButton(page).click();
    await waitForText(answer(page), '"peopleMeasured": 42');
    const cut = await page
      .locator(".question, .questions-intro")
      .evaluateAll(
        (elements) =>
          elements.filter((element) => element.scrollWidth > element.clientWidth).length,
      );
    expect(cut).toBe(0);
  });
});
