import { randomUUID } from "node:crypto";
import type { ErrorRequestHandler } from "express";
import type { Logger } from "pino";
import { wholeFailureOf } from "../limits/stopped-errors";
import { describe } from "./errors";

/**
 * Answers whatever failed on the way to a route as the API answers: with an id that the log has
 * too. Express would send the stack.
 */
export function lastErrors(log: Logger): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const failure = wholeFailureOf(error);
    if (failure) {
      const { code, message, status } = failure;
      response.status(status).json({ errors: [{ message, extensions: { code } }] });
      return;
    }
    const errorId = randomUUID();
    log.error({ errorId, ...describe(error) }, "internal error");
    const message = `Something went wrong on our side. Quote ${errorId} when you report it.`;
    const extensions = { code: "INTERNAL_SERVER_ERROR", errorId };
    response.status(500).json({ errors: [{ message, extensions }] });
  };
}
