import { scopesAmong } from "../../auth/scopes";
import { hashOf } from "../../auth/secret-hash";
import { newTokenText } from "../../auth/tokens/token-text";
import type { Scope } from "../../auth/viewer";
import { newId } from "../../db/new-id";
import type { Session } from "../../db/session";
import { checkSubject } from "../access/grant-rules";
import { Checks } from "../checks";
import { notAllowed, notFound } from "../refusal";
import {
  countActiveTokens,
  findAccessToken,
  insertAccessToken,
  markRevoked,
  type AccessTokenRow,
} from "./access-token.repository";

/** Longest time for which a token may be in force, in days. */
export const LONGEST_DAYS = 366;

/** Days for which a token is in force where nothing else was asked for. */
export const USUAL_DAYS = 90;

/** Most tokens of one person that are in force at a time. */
const MOST_ACTIVE = 50;

const LONGEST_NAME = 100;

/** What somebody wants a token for. */
export interface TokenWish {
  /** What it is for, 1 to 100 characters. */
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** Days for which it is to be in force, 1 to 366. */
  readonly days: number;
}

/** A new token. What `token` says is known here and now, and never again. */
export interface IssuedToken {
  readonly id: string;
  readonly token: string;
}

/**
 * Makes an access token for the viewer's own programs, which can do no more than the viewer.
 *
 * @throws Refusal when the wish breaks a rule, or the viewer came by a token
 */
export async function createAccessToken(session: Session, wish: TokenWish): Promise<IssuedToken> {
  const { method, subject } = session.viewer;
  if (method === "access-token" || method === "bearer") {
    throw notAllowed(
      "TOKEN_BY_TOKEN",
      "A token cannot make access tokens, or it would never end: sign in with a browser to make one.",
    );
  }
  return issueAccessToken(session, subject, wish);
}

/**
 * Makes an access token for anybody: for those who run the server.
 *
 * @throws Refusal when the wish breaks a rule
 */
export async function issueAccessToken(
  session: Session,
  subject: string,
  wish: TokenWish,
): Promise<IssuedToken> {
  checkWish(subject, wish);
  if ((await countActiveTokens(session, subject)) >= MOST_ACTIVE) {
    throw notAllowed(
      "TOO_MANY_TOKENS",
      `There are ${MOST_ACTIVE} access tokens in force already: revoke those that nobody uses.`,
    );
  }
  const id = newId();
  const token = newTokenText();
  const { name, days } = wish;
  const scopes = scopesAmong(wish.scopes);
  await insertAccessToken(session, { id, hash: hashOf(token), subject, name, scopes, days });
  return { id, token };
}

/**
 * Ends a token at once. A token that was revoked before stays as it is.
 *
 * @throws Refusal `NotFound` for one that is not there for the viewer
 */
export async function revokeAccessToken(session: Session, id: string): Promise<string> {
  if (!(await findAccessToken(session, id))) {
    throw notFound("access token", ["input", "accessToken"]);
  }
  await markRevoked(session, id);
  return id;
}

/** Whether a token lets somebody in at an instant, and if not, why. */
export function statusOf(token: AccessTokenRow, at: Date): "active" | "revoked" | "expired" {
  if (token.revokedAt !== null) return "revoked";
  return token.expiresAt > at ? "active" : "expired";
}

function checkWish(subject: string, { name, scopes, days }: TokenWish): void {
  const checks = new Checks(["input"]);
  checkSubject(checks, subject);
  checks.title(name, "name", LONGEST_NAME);
  checks.that(scopes.length > 0, "scopes", "REQUIRED", "scopes must name at least one.");
  checks.that(
    Number.isInteger(days) && days >= 1 && days <= LONGEST_DAYS,
    "days",
    "OUT_OF_RANGE",
    `days is ${days}: give a whole number from 1 to ${LONGEST_DAYS}.`,
  );
  checks.throwIfAny();
}
