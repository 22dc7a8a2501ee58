import type { RequestHandler } from "express";
import { NotAuthenticated } from "./not-authenticated";
import { rememberViewer, type Authenticate } from "./viewers";

/**
 * Leads browsers of nobody known to the sign-in page, and from there back to the page that they
 * wanted; what a page loads, and a program with a token, is answered 401 instead. Files of the page itself are anybody's.
 */
export function signInFirst(authenticate: Authenticate): RequestHandler {
  return async (request, response, next) => {
    if (request.path.startsWith("/assets/")) {
      next();
      return;
    }
    const viewer = await authenticate(request).catch(nobodyIfRefused);
    if (viewer) {
      rememberViewer(request, viewer);
      next();
      return;
    }
    response.set("Cache-Control", "no-store");
    const isPage = request.path === "/" && request.headers.authorization === undefined;
    if (!isPage) response.status(401).type("text").send("Sign in at /sign-in\n");
    else response.redirect(303, `/sign-in?to=${encodeURIComponent(request.originalUrl)}`);
  };
}

function nobodyIfRefused(error: unknown): null {
  if (error instanceof NotAuthenticated) return null;
  throw error;
}
