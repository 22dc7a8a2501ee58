import { Router } from "express";
import type { Authenticate } from "../../auth/viewers";
import { FailedAttempts } from "../../limits/failed-attempts";
import { limitFailedAttempts } from "../../limits/limit-failed-attempts";
import { QueryProblem } from "../query/query-problem";
import { sendProblem } from "./answer-problems";
import { limitRequests } from "./limit-requests";
import { readersOnly } from "./readers-only";

/** What is asked of whoever asks for datasets. */
export interface GateParts {
  readonly authenticate: Authenticate;
  /** Of wrong tokens. */
  readonly failedAttempts: FailedAttempts;
  /** Questions of a viewer; 0 for no limit. */
  readonly perMinute: number;
}

/** What stands before the routes by which datasets are read: who asks, and how often. */
export function reportingGate({ authenticate, failedAttempts, perMinute }: GateParts): Router {
  const tooMany = limitFailedAttempts(failedAttempts, (response, code, message) =>
    sendProblem(response, new QueryProblem(429, code, message)),
  );
  return Router().use(tooMany, readersOnly(authenticate), limitRequests(perMinute));
}
