import { existsSync } from "node:fs";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";

/** Chromium at CHROMIUM_PATH, or where distributions put it; null when there is none. */
export function findChromium(): string | null {
  const candidates = [process.env.CHROMIUM_PATH, "/usr/bin/chromium", "/usr/bin/chromium-browser"];
  return candidates.find((file) => file !== undefined && existsSync(file)) ?? null;
}

/** A `describe` that is skipped, with a line that says so, on a machine without Chromium. */
export function describeInBrowser(title: string, body: () => void): void {
  if (findChromium()) {
    describe(title, body);
    return;
  }
  console.warn(`Skipped: ${title}. No Chromium here; install it or set CHROMIUM_PATH.`);
  describe.skip(`${title} (no Chromium)`, body);
}

/**
 * Starts headless Chromium. It resolves no name but this machine's, so that a page that needs another
 * origin fails here even where the network would have answered.
 */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error("No Chromium: install it or set CHROMIUM_PATH");
  return chromium.launch({
    executablePath,
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
    ],
  });
}

/** A page in a fresh profile, and what it did so far. */
export interface WatchedPage {
  page: Page;
  /** Address of every request, workers' and web sockets' too. */
  requests: string[];
  /** Console errors, which breaches of the security policy are too, and uncaught errors. */
  problems: string[];
  close(): Promise<void>;
}

/** Opens a page in a profile of its own and records its requests and its problems. */
export async function openWatchedPage(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    ...options,
  });
  const requests: string[] = [];
  const problems: string[] = [];
  context.on("request", (request) => requests.push(request.url()));
  context.on("console", (message) => {
    if (message.type() === "error") problems.push(`console: ${message.text()}`);
  });
  context.on("weberror", (error) => problems.push(`uncaught: ${error.error().message}`));
  const page = await context.newPage();
  page.on("websocket", (socket) => requests.push(socket.url()));
  return { page, requests, problems, close: () => context.close() };
}

/** Requests that went to another origin than the page's; data and blob addresses stay inside it. */
export function findForeign(requests: readonly string[], origin: string): string[] {
  return requests.filter((url) => !/^(data|blob):/.test(url) && new URL(url).origin !== origin);
}
