import type { RequestHandler, Response } from "express";
import type { Logger } from "pino";
import { NotAuthenticated, ProviderUnreachable } from "./not-authenticated";
import { rememberViewer, type Authenticate } from "./viewers";

/** Seconds after which to ask again when the provider cannot be reached. */
const AGAIN_S = 30;

const NOBODY = "Nobody is signed in: sign in at /sign-in, or send an access token.";

/**
 * Lets requests of known people and programs through to the API, before anything of them is read.
 * Others are answered 401 in the API's own form; 503 where the provider cannot be asked.
 */
export function requireViewer(authenticate: Authenticate, log: Logger): RequestHandler {
  return async (request, response, next) => {
    try {
      const viewer = await authenticate(request);
      if (viewer) {
        rememberViewer(request, viewer);
        next();
        return;
      }
      refuse(response, NOBODY, "Bearer");
    } catch (error) {
      if (error instanceof NotAuthenticated) {
        refuse(response, error.message, 'Bearer error="invalid_token"');
      } else if (error instanceof ProviderUnreachable) {
        unavailable(response, error, log);
      } else next(error);
    }
  };
}

function refuse(response: Response, message: string, challenge: string): void {
  const errors = [{ message, extensions: { code: "UNAUTHENTICATED" } }];
  response.status(401).set("WWW-Authenticate", challenge).json({ errors });
}

function unavailable(response: Response, error: ProviderUnreachable, log: Logger): void {
  log.warn({ reason: reasonOf(error) }, "sign-in provider unreachable");
  const errors = [{ message: error.message, extensions: { code: "SIGN_IN_UNAVAILABLE" } }];
  response.status(503).set("Retry-After", String(AGAIN_S)).json({ errors });
}

/** Why the provider could not be asked, for the log: its message, and the network's below it. */
export function reasonOf(error: unknown): string {
  const cause = error instanceof ProviderUnreachable ? error.cause : error;
  if (!(cause instanceof Error)) return String(cause);
  return cause.cause instanceof Error ? `${cause.message}: ${cause.cause.message}` : cause.message;
}
