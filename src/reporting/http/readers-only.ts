import type { RequestHandler, Response } from "express";
import { passwordOf } from "../../auth/credentials";
import { NotAuthenticated, ProviderUnreachable } from "../../auth/not-authenticated";
import type { Scope, Viewer } from "../../auth/viewer";
import { rememberViewer, type Authenticate } from "../../auth/viewers";
import { QueryProblem } from "../query/query-problem";
import { sendProblem } from "./answer-problems";

const CHALLENGE = 'Basic realm="Golden Thread", charset="UTF-8"';

/** Either lets a token read what analysts read. */
const SCOPES: readonly Scope[] = ["read", "report"];

/** Seconds after which to ask again when the provider cannot be reached. */
const AGAIN_S = 30;

/**
 * Lets requests of known people and programs through. A token may come as the password of basic
 * authentication, which is all that many tools can send. A browser's session counts as well: these
 * routes change nothing, no page of elsewhere can read what they answer, and the session's cookie
 * does not come along with what such a page asks for by itself.
 */
export function readersOnly(authenticate: Authenticate): RequestHandler {
  return async (request, response, next) => {
    response.vary("Authorization");
    const { authorization } = request.headers;
    const password = authorization === undefined ? null : passwordOf(authorization);
    if (password !== null) request.headers.authorization = `Bearer ${password}`;
    try {
      const viewer = await authenticate(request);
      if (!viewer) throw new NotAuthenticated("Nobody is signed in.");
      checkScope(viewer);
      rememberViewer(request, viewer);
    } catch (error) {
      refuse(response, error, next);
      return;
    }
    next();
  };
}

function checkScope({ scopes }: Viewer): void {
  if (scopes.some((scope) => SCOPES.includes(scope))) return;
  const held = scopes.map((scope) => `“${scope}”`).join(", ") || "nothing";
  throw new QueryProblem(
    403,
    "FORBIDDEN",
    `To read datasets takes the scope “read” or “report”, and this way in has ${held}: make an ` +
      "access token of one of these scopes.",
  );
}

function refuse(response: Response, error: unknown, next: (error: unknown) => void): void {
  if (error instanceof NotAuthenticated) {
    const how = "Send an access token as the password, with any user name, or as a bearer token.";
    response.set("WWW-Authenticate", CHALLENGE);
    sendProblem(response, new QueryProblem(401, "UNAUTHENTICATED", `${error.message} ${how}`));
  } else if (error instanceof ProviderUnreachable) {
    sendProblem(response, new QueryProblem(503, "SIGN_IN_UNAVAILABLE", error.message, AGAIN_S));
  } else next(error);
}
