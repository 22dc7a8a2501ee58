import type { Browser } from "playwright-core";
import { loadDemonstration } from "../../src/demo/load-demonstration";
import { startTestApi, type TestApi } from "../support/api";
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
  runButton,
  waitForText,
} from "../support/graphiql-page";
import { buildGraphiql } from "./stand-in";
import { TEST_PSEUDONYMS } from "../support/pseudonyms";

describeInBrowser("GraphiQL of the server itself, with the demonstration data", () => {
  let api: TestApi;
  let browser: Browser;
  let watched: WatchedPage;

  beforeAll(async () => {
    buildGraphiql();
    api = await startTestApi();
    await loadDemonstration(api.database.dataSource, TEST_PSEUDONYMS, () => undefined);
    browser = await openBrowser();
    watched = await openWatchedPage(browser);
    await watched.page.goto(`${api.url}/graphiql`);
  });
  afterAll(async () => {
    await watched?.close();
    await browser?.close();
    await api?.close();
  });

  it("answers the first question with one click, and asks nobody else for anything", async () => {
    const { page } = watched;
    await waitForText(queryEditor(page), "query WhatChanged");
    await runButton(page).click();
    await waitForText(answer(page), "weightedMeanChange");
    await waitForText(answer(page), "SUFFICIENT");
    expect(findForeign(watched.requests, api.url)).toEqual([]);
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
});
