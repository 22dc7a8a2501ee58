import type { RequestHandler, Response } from "express";
import type { FailedAttempts } from "./failed-attempts";

const SIGN_IN = "/sign-in";

/** How somebody is told to wait; the header that says how long is set. */
export type RefuseToWait = (response: Response, code: string, message: string) => void;

const asApi: RefuseToWait = (response, code, message) => {
  response.status(429).json({ errors: [{ message, extensions: { code } }] });
};

/**
 * Refuses an address from which too much came that proved nobody, before the next of it is looked
 * at: tokens that are not in force, sign-ins that came to nothing. Whoever brings no more than a session
 * is let through: behind one address there are many, and a session that is over is no guess.
 */
export function limitFailedAttempts(
  attempts: FailedAttempts,
  refuse: RefuseToWait = asApi,
): RequestHandler {
  return async (request, response, next) => {
    const isSignIn = request.originalUrl.startsWith(SIGN_IN);
    if (!isSignIn && request.headers.authorization === undefined) {
      next();
      return;
    }
    const seconds = await attempts.secondsToWait(request.ip);
    if (seconds !== null) {
      const message =
        `Too much came from here that proved nobody: try again in ${seconds} seconds, with a token ` +
        "that is in force.";
      refuse(response.set("Retry-After", String(seconds)), "RATE_LIMITED", message);
      return;
    }
    response.on("finish", () => {
      const { statusCode } = response;
      const hasFailed = statusCode === 401 || (isSignIn && statusCode === 400);
      if (hasFailed) void attempts.count(request.ip);
    });
    next();
  };
}
