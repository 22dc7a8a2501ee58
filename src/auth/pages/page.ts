import { createHash } from "node:crypto";
import type { Response } from "express";
import { escapeHtml } from "../../escape-html";
import { PAGE_STYLE } from "./page-style";

/** The one style element that the pages may have, by the hash of what is in it. */
const STYLE_HASH = createHash("sha256").update(PAGE_STYLE).digest("base64");

/**
 * The referrer policy lets a form of ours say which origin it comes from; with `no-referrer` it
 * would come from `null`, as a stranger's might.
 */
const HEADERS = {
  "Content-Security-Policy":
    `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; form-action 'self'; ` +
    "base-uri 'none'; frame-ancestors 'none'",
  "Cache-Control": "no-store",
  "Referrer-Policy": "same-origin",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
};

/** What a page says. */
export interface Page {
  readonly status: number;
  readonly title: string;
  /** HTML below the title. */
  readonly body: string;
}

/** Answers with a page of plain HTML: no script, nothing from anywhere else. */
export function sendPage(response: Response, { status, title, body }: Page): void {
  response.status(status).set(HEADERS).type("html").send(`<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escapeHtml(title)} – Golden Thread</title>
    <style>${PAGE_STYLE}</style>
  </head>
  <body>
    <main>
      <h1>${escapeHtml(title)}</h1>
      ${body}
    </main>
  </body>
</html>
`);
}

/** A page that says why it did not work, and leads to another try. */
export function sendFailure(response: Response, status: number, message: string): void {
  const body = `<p>${escapeHtml(message)}</p>\n      <p><a href="/sign-in">Sign in</a></p>`;
  sendPage(response, { status, title: "Not signed in", body });
}
