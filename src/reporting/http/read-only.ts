import type { RequestHandler } from "express";
import { QueryProblem } from "../query/query-problem";

const METHODS = "GET, HEAD, OPTIONS";

/** Lets through what reads, says what there is, and refuses everything else. */
export const readOnly: RequestHandler = ({ method }, response, next) => {
  if (method === "GET" || method === "HEAD") {
    next();
    return;
  }
  response.set("Allow", METHODS);
  if (method === "OPTIONS") {
    response.status(204).end();
    return;
  }
  const message = `Datasets can be read and nothing else: ${method} is not for them.`;
  next(new QueryProblem(405, "METHOD_NOT_ALLOWED", message));
};
