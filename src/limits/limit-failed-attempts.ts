import type { RequestHandler } from "express";
import type { FailedAttempts } from "./failed-attempts";

/**
 * Refuses an address from which too much came that proved nobody, before the next of it is looked
 * at. What is answered with 401 counts, if it brought something to prove who asks: a page whose
 * session is over is no guess.
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
      if (response.statusCode === 401 && request.headers.authorization !== undefined) {
        void attempts.count(request.ip);
      }
    });
    next();
  };
}
