import { Router, type Request } from "express";
import type { Logger } from "pino";
import { ownOrigin, type OwnNames } from "../own-names";
import { findSignOutUrl } from "./oidc/code-flow";
import type { OidcProvider } from "./oidc/oidc-provider";
import { ownPagesOnly } from "./own-page";
import { sendPage } from "./pages/page";
import type { BrowserSessions } from "./sessions/browser-sessions";

export interface SignOutParts {
  readonly sessions: BrowserSessions;
  readonly names: OwnNames;
  /** Where people signed in; null for the demonstration. */
  readonly provider: OidcProvider | null;
  readonly log: Logger;
}

/**
 * `POST /sign-out` ends the session and leads on: to the provider, where it signs people out too, and
 * back to `GET /sign-out`, which says so. A script asks for JSON and gets `{ "location": … }`.
 */
export function signOutRouter({ sessions, names, provider, log }: SignOutParts): Router {
  const router = Router();

  router.post("/sign-out", ownPagesOnly(names), async (request, response) => {
    await sessions.end(request, response);
    response.set("Cache-Control", "no-store");
    const location = await leadOn(request);
    if (request.accepts(["html", "json"]) === "json") response.json({ location });
    else response.redirect(303, location);
  });

  router.get("/sign-out", (_request, response) => {
    const body = '<p><a href="/sign-in">Sign in again</a></p>';
    sendPage(response, { status: 200, title: "You are signed out", body });
  });

  /** Signed out here is signed out, whether or not the provider can be reached. */
  async function leadOn(request: Request): Promise<string> {
    if (!provider) return "/sign-in";
    const returnTo = `${ownOrigin(request, names)}/sign-out`;
    const url = await findSignOutUrl(provider, returnTo).catch(() => {
      log.warn("sign-in provider unreachable at sign-out");
      return null;
    });
    return url?.href ?? "/sign-out";
  }

  return router;
}
