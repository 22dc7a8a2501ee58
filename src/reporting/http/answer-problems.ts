import { randomUUID } from "node:crypto";
import type { ErrorRequestHandler, Response } from "express";
import type { Logger } from "pino";
import { describe } from "../../graphql/errors";
import { wholeFailureOf } from "../../limits/stopped-errors";
import { QueryProblem } from "../query/query-problem";

/** Seconds after which to ask again when there is too much to do at this moment. */
const SHORTLY = 5;

/** Sends what is wrong in OData's form, which the files' routes have as well. */
export function sendProblem(
  response: Response,
  { status, code, message, retryAfter }: Omit<QueryProblem, "name">,
): void {
  if (retryAfter !== undefined) response.set("Retry-After", String(retryAfter));
  response.status(status).set("Cache-Control", "no-store").json({ error: { code, message } });
}

/**
 * Answers whatever failed: what was asked wrongly in full, of our own mistakes an id that the log has
 * too. Where rows were already on their way the connection is cut, so that nobody takes a part of
 * them for all.
 */
export function answerProblems(log: Logger): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (isHangUp(error)) {
      response.destroy();
      return;
    }
    const problem = problemOf(error, log);
    if (response.headersSent) next(error);
    else sendProblem(response, problem);
  };
}

/** What Node says of an answer whose client went away before its end. */
const CUT = "ERR_STREAM_PREMATURE_CLOSE";

/** Whether nobody is there any more to be told. */
function isHangUp(error: unknown): boolean {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : null;
  return code === CUT || wholeFailureOf(error)?.code === "CLIENT_HUNG_UP";
}

function problemOf(error: unknown, log: Logger): QueryProblem {
  if (error instanceof QueryProblem) return error;
  const failure = wholeFailureOf(error);
  if (failure) {
    const { status, code, message } = failure;
    return new QueryProblem(status, code, message, status === 503 ? SHORTLY : undefined);
  }
  const errorId = randomUUID();
  log.error({ errorId, ...describe(error) }, "internal error");
  const message = `Something went wrong on our side. Quote ${errorId} when you report it.`;
  return new QueryProblem(500, "INTERNAL_SERVER_ERROR", message);
}
