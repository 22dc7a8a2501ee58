import type { CookieOptions, Response } from "express";

/** A cookie of ours: scripts never see it, and other sites' requests do not carry it. */
export interface OwnCookie {
  readonly name: string;
  set(response: Response, value: string): void;
  clear(response: Response): void;
}

/** How a cookie is kept. */
export interface CookieManner {
  /** Whether it goes over TLS alone; only then can its name say that nobody else set it. */
  readonly isSecure: boolean;
  /** Seconds after which the browser forgets it; null: when it is closed. */
  readonly seconds: number | null;
}

/**
 * `SameSite=Lax`: it comes along when somebody follows a link to us, or the provider sends them back,
 * and not with what another site sends by itself. `__Host-` keeps sibling domains from setting it.
 */
export function ownCookie(plainName: string, { isSecure, seconds }: CookieManner): OwnCookie {
  const name = isSecure ? `__Host-${plainName}` : plainName;
  const options: CookieOptions = { httpOnly: true, secure: isSecure, sameSite: "lax", path: "/" };
  const lasting = seconds === null ? {} : { maxAge: seconds * 1_000 };
  return {
    name,
    set: (response, value) => void response.cookie(name, value, { ...options, ...lasting }),
    clear: (response) => void response.clearCookie(name, options),
  };
}
