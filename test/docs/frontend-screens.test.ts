import path from "node:path";
import { buildSync } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { startTestApi, type TestApi } from "../support/api";
import { describeInBrowser, openBrowser, openWatchedPage } from "../support/browser";
import { Canvas } from "../logic-model/canvas";

/** What the guide's React and Vue code shows, on a page of the API's own origin. */
describeInBrowser("the guide's screens", () => {
  let api: TestApi;
  let canvas: Canvas;
  let browser: Browser;
  beforeAll(async () => {
    api = await startTestApi();
    canvas = await Canvas.open(api);
    for (let i = 10; i < 35; i++) await canvas.fixtures.contract(`C-${i}`, canvas.owner);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await api?.close();
  });

  it.each(["react.tsx", "vue.ts"])("%s: a query, a list by pages, a conflict", async (file) => {
    const { draft } = await canvas.thread();
    const { page, problems, close } = await openWatchedPage(browser);
    await show(page, file, `reference=C-12&draft=${draft.id}`);

    await page.getByRole("heading", { name: "Contract C-12" }).waitFor();
    const contracts = page.locator("ul > li");
    await contracts.nth(19).waitFor();
    expect(await contracts.count()).toBe(20);
    await page.getByRole("button", { name: "More" }).dblclick();
    await contracts.nth(24).waitFor();
    const titles = await contracts.allInnerTexts();
    expect(titles).toEqual(Array.from({ length: 25 }, (_, i) => `Contract C-${i + 10}`));
    expect(await page.getByRole("button", { name: "More" }).count()).toBe(0);

    const boxes = page.locator("ol > li");
    await boxes.nth(3).waitFor();
    await canvas.edit(draft, [{ addNode: { layer: "OUTPUT", title: "Theirs" } }]);
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText('Output "Theirs" was added.').waitFor();
    expect(await boxes.allInnerTexts()).not.toContain("Visits at home");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("saved").waitFor();
    expect(await boxes.allInnerTexts()).toEqual(
      expect.arrayContaining(["Theirs", "Visits at home"]),
    );
    expect(await boxes.count()).toBe(6);
    expect(problems).toEqual([]);
    await close();
  });

  async function show(page: Page, file: string, parameters: string): Promise<void> {
    const { outputFiles } = buildSync({
      entryPoints: [path.join(__dirname, "screens", file)],
      bundle: true,
      write: false,
      jsx: "automatic",
      define: { "process.env.NODE_ENV": '"development"' },
    });
    const script = outputFiles[0]!.text.replaceAll("</script", "<\\/script");
    const body = `<!doctype html><link rel="icon" href="data:,"><div id="screen"></div><script>${script}</script>`;
    await page.route("**/screen?*", (route) => route.fulfill({ contentType: "text/html", body }));
    await page.goto(`${api.url}/screen?${parameters}`);
  }
});
