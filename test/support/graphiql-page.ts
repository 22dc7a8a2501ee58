import type { Locator, Page } from "playwright-core";

/** The parts of the GraphiQL page, by what a person would look for. */
export const queryEditor = (page: Page): Locator =>
  page.locator(".graphiql-query-editor .view-lines");

export const variablesEditor = (page: Page): Locator =>
  page.locator("section[aria-label=Variables] .graphiql-editor:not(.hidden) .view-lines");

export const runButton = (page: Page): Locator => page.locator(".graphiql-execute-button");

/** The pane with the answer. */
export const answer = (page: Page): Locator => page.locator(".result-window .view-lines");

export const tabs = (page: Page): Locator => page.locator(".graphiql-tab-button");

export const questionsPanel = (page: Page): Locator =>
  page.getByRole("region", { name: "Questions" });

export const questionButton = (page: Page, title: string): Locator =>
  questionsPanel(page).getByRole("button", { name: title });

/** Error marks in the editor that holds these lines. */
export const underlined = (_page: Page, editor: Locator): Locator =>
  editor.locator("xpath=..").locator(".squiggly-error").first();

/** Opens a panel by its button in the sidebar. */
export async function openPlugin(page: Page, title: string): Promise<void> {
  await page.getByRole("button", { name: `Show ${title}` }).click();
}

/** Waits for a text in an editor, which renders blanks as no-break spaces. */
export async function waitForText(editor: Locator, text: string): Promise<void> {
  const pattern = text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(" ", "\\s+");
  await editor.filter({ hasText: new RegExp(pattern) }).waitFor({ timeout: 15_000 });
}

/** Replaces all an editor holds, as a paste would. */
export async function replaceText(page: Page, editor: Locator, text: string): Promise<void> {
  await editor.click();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText(text);
}

/**
 * From now on what the page puts off, by a tenth of a second or more, it does only as it is left: so late
 * could a slow machine be.
 */
export async function stretchDelays(page: Page): Promise<void> {
  await page.evaluate(`{
    const { setTimeout, clearTimeout } = window;
    const putOff = new Map();
    window.setTimeout = (work, ms, ...rest) => {
      if (!(ms >= 100)) return setTimeout(work, ms, ...rest);
      const id = setTimeout(work, 600_000, ...rest);
      putOff.set(id, () => work(...rest));
      return id;
    };
    window.clearTimeout = (id) => {
      putOff.delete(id);
      clearTimeout(id);
    };
    window.addEventListener("pagehide", () => putOff.forEach((work) => work()));
  }`);
}

/** Holds the code of the editors back; what it gives lets them come. */
export async function holdEditors(page: Page): Promise<() => void> {
  let letCome = (): void => undefined;
  const released = new Promise<void>((resolve) => (letCome = resolve));
  // They are asked for when the page is there, and that waits for the questions.
  await page.route("**/questions.json", async (route) => {
    await page.route("**/assets/*.js", async (script) => {
      await released;
      await script.continue();
    });
    await route.continue();
  });
  return letCome;
}
