import type { RequestHandler } from "express";

/**
 * What the page may load and who may show it. Scripts, workers, requests: our origin alone. Looser than
 * that, and why:
 * - `style-src 'unsafe-inline'`: the Monaco editor writes style elements for its themes and decorations
 *   and offers no nonce for them.
 * - `font-src data:`, `img-src data:`: GraphiQL's style sheet carries its fonts, and Monaco's a few marks,
 *   as data URLs.
 */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** For files: a worker obeys the policy of its own response, and these workers load nothing. */
const FILE_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** Sets the headers of the page. */
export const setPageHeaders: RequestHandler = (_request, response, next) => {
  response.set({ ...COMMON, "Content-Security-Policy": PAGE_POLICY, "Cache-Control": "no-store" });
  next();
};

/** Sets the headers of files and data; caching is left to who serves them. */
export const setFileHeaders: RequestHandler = (_request, response, next) => {
  response.set({ ...COMMON, "Content-Security-Policy": FILE_POLICY });
  next();
};

const COMMON = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
};
