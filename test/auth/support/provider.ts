import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { JWK } from "jose";
import type { Browser, Reply } from "./http-browser";

/** A provider of OpenID Connect, on this machine only. */
export interface TestProvider {
  readonly issuer: string;
  /** Its private key: what it could sign itself, a test can. */
  readonly key: JWK;
  stop(): Promise<void>;
}

/** Starts a real provider that knows one client, `golden-thread`, which may come back to these. */
export async function startProvider(
  redirectUris: readonly string[],
  signOutUris: readonly string[] = [],
): Promise<TestProvider> {
  const child = spawn(
    process.execPath,
    [join(__dirname, "provider-process.mjs"), JSON.stringify({ redirectUris, signOutUris })],
    { stdio: ["pipe", "pipe", "ignore"] },
  );
  const ended = new Promise<void>((resolve) => child.on("close", () => resolve()));
  const first = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).once("line", resolve);
    void ended.then(() => reject(new Error("the provider ended before it began")));
  });
  const { port, jwk } = JSON.parse(first) as { port: number; jwk: JWK };
  return {
    issuer: `http://127.0.0.1:${port}`,
    key: jwk,
    stop: async () => {
      child.stdin.end();
      await ended;
    },
  };
}

/**
 * Signs in at the provider as somebody, and gives its answer before the browser follows it back.
 *
 * @param begun the answer of `/sign-in`, which leads to the provider
 */
export async function signInAtProvider(
  browser: Browser,
  begun: Reply,
  login: string,
): Promise<Reply> {
  const isBack = (location: string): boolean => new URL(location).pathname === "/sign-in/callback";
  let page = await browser.follow(begun, isBack);
  for (let step = 0; page.location === null; step += 1) {
    const action = /<form[^>]* action="([^"]+)"/.exec(page.text)?.[1];
    const prompt = /name="prompt" value="(\w+)"/.exec(page.text)?.[1];
    if (!action || !prompt || step > 3) throw new Error(`not a page to sign in: ${page.text}`);
    const sent = await browser.post(action, { prompt, login, password: "any" });
    page = await browser.follow(sent, isBack);
  }
  return page;
}
