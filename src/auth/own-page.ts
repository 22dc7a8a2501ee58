import type { Request, RequestHandler } from "express";
import { ownOrigin, type OwnNames } from "../own-names";

/**
 * Whether a page of ours sent this: a form of another site's must sign nobody in or out. Browsers say
 * where a request comes from; what says nothing is no browser, and so has nobody's cookie by accident.
 */
function isFromOwnPage(request: Request, names: OwnNames): boolean {
  const site = request.get("sec-fetch-site");
  if (site !== undefined) return site === "same-origin" || site === "none";
  const origin = request.get("origin");
  return origin === undefined || origin === ownOrigin(request, names);
}

/** Refuses what a page of another origin sent. */
export function ownPagesOnly(names: OwnNames): RequestHandler {
  return (request, response, next) => {
    if (isFromOwnPage(request, names)) {
      next();
      return;
    }
    response.status(403).type("text").send("This was sent by a page of another site: refused.\n");
  };
}
