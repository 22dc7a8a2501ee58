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
