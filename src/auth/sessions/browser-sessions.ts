import { randomBytes } from "node:crypto";
import type { Request, Response } from "express";
import { ownCookie } from "../cookies";
import { cookieOf } from "../credentials";
import { NotAuthenticated } from "../not-authenticated";
import { hashOf } from "../secret-hash";
import type { BrowserSessionStore, KnownPerson } from "./browser-session.repository";
import type { SessionLengths } from "./session-env";

const COOKIE = "golden-thread-session";

/** 256 random bits, as base64url. */
const VALUE = /^[\w-]{43}$/;

/** How sessions are kept. */
export interface SessionManner {
  readonly lengths: SessionLengths;
  readonly isSecure: boolean;
  /** Who signs people in here: sessions that another one began are over. */
  readonly issuer: string;
}

/** The sessions of people's browsers: a random value in a cookie, its hash in the database. */
export class BrowserSessions {
  private readonly cookie;

  constructor(
    private readonly store: BrowserSessionStore,
    private readonly manner: SessionManner,
  ) {
    this.cookie = ownCookie(COOKIE, { isSecure: manner.isSecure, seconds: null });
  }

  /** Signs somebody in, with a value that nobody knew before; an earlier session is over. */
  async begin(
    request: Request,
    response: Response,
    person: Omit<KnownPerson, "issuer">,
  ): Promise<void> {
    const value = randomBytes(32).toString("base64url");
    const earlier = cookieOf(request, this.cookie.name);
    const hashes = { begun: hashOf(value), replaced: earlier === null ? null : hashOf(earlier) };
    const known = { ...person, issuer: this.manner.issuer };
    await this.store.begin(known, hashes, this.manner.lengths);
    this.cookie.set(response, value);
  }

  /**
   * Who signed in with this browser; null for a browser that nobody did.
   *
   * @throws NotAuthenticated for a session that is over
   */
  async find(request: Request): Promise<KnownPerson | null> {
    const value = cookieOf(request, this.cookie.name);
    if (value === null) return null;
    const person = VALUE.test(value)
      ? await this.store.find(hashOf(value), this.manner.lengths)
      : null;
    if (person?.issuer === this.manner.issuer) return person;
    throw new NotAuthenticated("Your session is over: sign in again at /sign-in.");
  }

  /** Signs out: the session is over here and in the browser. */
  async end(request: Request, response: Response): Promise<void> {
    const value = cookieOf(request, this.cookie.name);
    if (value !== null) await this.store.end(hashOf(value));
    this.cookie.clear(response);
  }
}
