import type { IncomingMessage } from "node:http";
import { NotAuthenticated } from "./not-authenticated";

/**
 * The bearer credential of a request; null where there is no Authorization header.
 *
 * @throws NotAuthenticated for any other way of authorising: it must not count as anonymous
 */
export function bearerOf(request: IncomingMessage): string | null {
  const { authorization } = request.headers;
  if (authorization === undefined) return null;
  const [, credential] = /^Bearer +([^\s,]+) *$/i.exec(authorization) ?? [];
  if (credential !== undefined) return credential;
  throw new NotAuthenticated(
    "The Authorization header is not understood: send “Authorization: Bearer <token>”.",
  );
}

/**
 * The password of basic authentication, which tools send that know of no bearer tokens; null for any
 * other way of authorising. What they ask for as a user's name says nothing.
 */
export function passwordOf(authorization: string): string | null {
  const [, encoded] = /^Basic +([A-Za-z0-9+/]+=*) *$/i.exec(authorization) ?? [];
  if (encoded === undefined) return null;
  const [, password] = /^[^:]*:(.*)$/s.exec(Buffer.from(encoded, "base64").toString()) ?? [];
  return password ?? null;
}

/** The value of a cookie; null where there is none. */
export function cookieOf(request: IncomingMessage, name: string): string | null {
  for (const part of (request.headers.cookie ?? "").split(";")) {
    const [key, ...value] = part.trim().split("=");
    if (key === name) return value.join("=");
  }
  return null;
}
