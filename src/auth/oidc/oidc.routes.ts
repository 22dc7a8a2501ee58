import { Router, type Request, type Response } from "express";
import type { Logger } from "pino";
import { ownOrigin, type OwnNames } from "../../own-names";
import { NotAuthenticated, ProviderUnreachable } from "../not-authenticated";
import { sendFailure } from "../pages/page";
import { reasonOf } from "../require-viewer";
import { returnPath } from "../return-path";
import type { BrowserSessions } from "../sessions/browser-sessions";
import { AttemptCookie } from "./attempt-cookie";
import { beginSignIn, finishSignIn } from "./code-flow";
import type { OidcProvider } from "./oidc-provider";

const CALLBACK = "/sign-in/callback";

export interface OidcRoutesParts {
  readonly provider: OidcProvider;
  readonly sessions: BrowserSessions;
  readonly names: OwnNames;
  readonly isSecure: boolean;
  readonly log: Logger;
}

/** `/sign-in` leads to the provider, and `/sign-in/callback` is where people come back to. */
export function oidcRouter({ provider, sessions, names, isSecure, log }: OidcRoutesParts): Router {
  const router = Router();
  const cookie = new AttemptCookie(isSecure);
  const callbackUrl = (request: Request): string => ownOrigin(request, names) + CALLBACK;

  router.get("/sign-in", async (request, response) => {
    await orFailure(response, log, async () => {
      const { url, attempt } = await beginSignIn(provider, callbackUrl(request));
      cookie.keep(response, { attempt, to: returnPath(request.query.to) });
      response.set("Cache-Control", "no-store").redirect(303, url.href);
    });
  });

  router.get(CALLBACK, async (request, response) => {
    await orFailure(response, log, async () => {
      const underway = cookie.take(request, response);
      if (!underway) {
        throw new NotAuthenticated("This sign-in was begun too long ago, or in another browser.");
      }
      const answered = new URL(callbackUrl(request));
      answered.search = new URL(request.url, answered).search;
      await sessions.begin(
        request,
        response,
        await finishSignIn(provider, answered, underway.attempt),
      );
      response.set("Cache-Control", "no-store").redirect(303, underway.to);
    });
  });

  return router;
}

/** Neither the answer nor the log repeats what the provider or the browser sent. */
async function orFailure(
  response: Response,
  log: Logger,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof NotAuthenticated) {
      log.warn({ reason: error.message }, "sign-in refused");
      sendFailure(response, 400, error.message);
    } else if (error instanceof ProviderUnreachable) {
      log.warn({ reason: reasonOf(error) }, "sign-in provider unreachable");
      sendFailure(response, 503, error.message);
    } else throw error;
  }
}
