import type { Request, Response } from "express";
import { ownCookie, type OwnCookie } from "../cookies";
import { cookieOf } from "../credentials";
import { returnPath } from "../return-path";
import type { SignInAttempt } from "./code-flow";

/** Seconds that somebody has to sign in at the provider. */
const ATTEMPT_S = 600;

/** A sign-in under way, and where it is to lead. */
export interface Underway {
  readonly attempt: SignInAttempt;
  readonly to: string;
}

/**
 * Keeps a sign-in under way in the browser that began it, and nowhere else: an answer that comes with
 * another browser fits nothing. What is in the cookie is of use with the provider's answer alone.
 */
export class AttemptCookie {
  private readonly cookie: OwnCookie;

  constructor(isSecure: boolean) {
    this.cookie = ownCookie("golden-thread-sign-in", { isSecure, seconds: ATTEMPT_S });
  }

  keep(response: Response, { attempt, to }: Underway): void {
    const { state, nonce, verifier } = attempt;
    const text = JSON.stringify([state, nonce, verifier, to]);
    this.cookie.set(response, Buffer.from(text).toString("base64url"));
  }

  /** The sign-in under way, which is thereby over; null where there is none. */
  take(request: Request, response: Response): Underway | null {
    const value = cookieOf(request, this.cookie.name);
    this.cookie.clear(response);
    return value === null ? null : parse(value);
  }
}

function parse(value: string): Underway | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(value, "base64url").toString("utf8"));
    if (!Array.isArray(parts) || !parts.every((part) => typeof part === "string")) return null;
    const [state, nonce, verifier, to] = parts;
    if (!state || !nonce || !verifier) return null;
    return { attempt: { state, nonce, verifier }, to: returnPath(to) };
  } catch {
    return null;
  }
}
