import type { RequestHandler } from "express";
import { pageHeaders, securityHeaders } from "../security-headers";

const SELF = "'self'";

/**
 * What the page may load and who may show it. Scripts, workers, requests: our origin alone. Looser than
 * that, and why:
 * - `style-src 'unsafe-inline'`: the Monaco editor writes style elements for its themes and decorations
 *   and offers no nonce for them.
 * - `font-src data:`, `img-src data:`: GraphiQL's style sheet carries its fonts, and Monaco's a few marks,
 *   as data URLs.
 */
const policy = pageHeaders({
  "script-src": [SELF],
  "worker-src": [SELF],
  "connect-src": [SELF],
  "style-src": [SELF, "'unsafe-inline'"],
  "font-src": [SELF, "data:"],
  "img-src": [SELF, "data:"],
  "form-action": ["'none'"],
});

/** Sets the headers of the page. */
export const setPageHeaders: RequestHandler = (request, response, next) => {
  response.set("Cache-Control", "no-store");
  policy(request, response, next);
};

/** Sets the headers of files and data; caching is left to who serves them. */
export const setFileHeaders: RequestHandler = securityHeaders(false);
