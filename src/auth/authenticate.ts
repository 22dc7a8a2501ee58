import type { Request } from "express";
import { encodeId } from "../graphql/global-id";
import { bearerOf } from "./credentials";
import { NotAuthenticated } from "./not-authenticated";
import type { BearerTokens } from "./oidc/bearer-tokens";
import type { BrowserSessions } from "./sessions/browser-sessions";
import { getAccessToken } from "./tokens/access-tokens";
import type { FindToken } from "./tokens/token-lookup.repository";
import { TOKEN_PREFIX } from "./tokens/token-text";
import { EVERY_SCOPE, type Viewer } from "./viewer";
import type { Authenticate } from "./viewers";

/** The ways in. */
export interface WaysIn {
  readonly findToken: FindToken;
  /** Null where nobody signs in with a browser. */
  readonly sessions: BrowserSessions | null;
  /** Null where there is no provider. */
  readonly bearers: BearerTokens | null;
  /** Whether tokens of the demonstration's people count. */
  readonly isDemonstration: boolean;
}

/**
 * Tells who sends a request: by its Authorization header, or else by its session cookie. A credential
 * that proves nothing is refused; it counts neither as nobody's nor gives way to the cookie.
 */
export function authenticator(ways: WaysIn): Authenticate {
  return async (request) => {
    const credential = bearerOf(request);
    if (credential === null) return ways.sessions && bySession(ways.sessions, request);
    if (credential.startsWith(TOKEN_PREFIX)) return byAccessToken(ways, request, credential);
    return byBearer(ways.bearers, request, credential);
  };
}

async function bySession(sessions: BrowserSessions, request: Request): Promise<Viewer | null> {
  const person = await sessions.find(request);
  if (!person) return null;
  const { subject, name } = person;
  return viewer(request, { subject, name, method: "session", scopes: EVERY_SCOPE, client: null });
}

async function byAccessToken(
  { findToken, isDemonstration }: WaysIn,
  request: Request,
  text: string,
): Promise<Viewer> {
  const found = await getAccessToken(findToken, text, isDemonstration);
  const { id, subject, name, scopes, dataState } = found;
  return viewer(request, {
    dataState,
    subject,
    name,
    method: "access-token",
    scopes,
    client: encodeId("accessToken", id),
  });
}

async function byBearer(
  bearers: BearerTokens | null,
  request: Request,
  token: string,
): Promise<Viewer> {
  if (!bearers) {
    throw new NotAuthenticated(
      "The token is none of this server's: its access tokens begin with gtt_.",
    );
  }
  return viewer(request, { ...(await bearers.verify(token)), method: "bearer" });
}

function viewer(request: Request, known: Omit<Viewer, "address">): Viewer {
  return Object.freeze({ ...known, address: request.ip ?? null });
}
