import type { Request, RequestHandler, Response } from "express";
import type { FailedAttempts } from "./failed-attempts";

const SIGN_IN = "/sign-in";

/**
 * Refuses an address from which too much came that proved nobody, before the next of it is looked
 * at: tokens that are not in force, sign-ins that came to nothing. A page whose session is over is
 * no guess, and does not count.
 */
export function limitFailedAttempts(attempts: FailedAttempts): RequestHandler {
  return async (request, response, next) => {
    const seconds = await attempts.secondsToWait(request.ip);
    if (seconds !== null) {
      const message =
        `Too much came from here that proved nobody: try again in ${seconds} seconds, with a token ` +
        "that is in force.";
      response.status(429).set("Retry-After", String(seconds));
      response.json({ errors: [{ message, extensions: { code: "RATE_LIMITED" } }] });
      return;
    }
    response.on("finish", () => {
      if (hasFailed(request, response)) void attempts.count(request.ip);
    });
    next();
  };
}

function hasFailed(request: Request, { statusCode }: Response): boolean {
  if (request.originalUrl.startsWith(SIGN_IN)) return statusCode === 400 || statusCode === 401;
  return statusCode === 401 && request.headers.authorization !== undefined;
}
