/// <reference types="node" />
import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { Feed } from "./feed";
import { readFigures } from "./figures";
import { printPage } from "./page";

const USAGE = `Usage: npm run dashboard -- <contract> [<file.html>]

Draws a contract's figures from the OData feed of GOLDEN_THREAD_URL (http://localhost:4000) by the access
token of GOLDEN_THREAD_TOKEN, as a page and, where there is a Chromium, as its picture.`;

async function main([reference, out = "dashboard.html"]: string[]): Promise<void> {
  const token = process.env.GOLDEN_THREAD_TOKEN;
  if (!reference || !token) throw new Error(USAGE);
  const server = process.env.GOLDEN_THREAD_URL ?? "http://localhost:4000";
  const figures = await readFigures(new Feed(`${server}/odata/v1`, token), reference);
  const page = resolve(out);
  await writeFile(page, printPage(figures, new Date().toISOString().slice(0, 10)));
  console.log(page);
  const executablePath = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
  if (existsSync(executablePath)) console.log(await takePicture(page, executablePath));
}

async function takePicture(file: string, executablePath: string): Promise<string> {
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage({ viewport: { width: 960, height: 800 } });
    await page.goto(pathToFileURL(file).href);
    const path = file.replace(/\.html$/, "") + ".png";
    await page.screenshot({ path, fullPage: true });
    return path;
  } finally {
    await browser.close();
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
