import { Router, type Response } from "express";
import type { Logger } from "pino";
import type { Authenticate } from "../auth/viewers";
import { FailedAttempts } from "../limits/failed-attempts";
import type { Limits } from "../limits/limits";
import { deadlineOf } from "../limits/operation-deadline";
import type { OwnNames } from "../own-names";
import { EXPORT_PATH, exportRouter } from "./export/http/export.routes";
import { answerProblems } from "./http/answer-problems";
import { reportingGate } from "./http/reporting-gate";
import { SERVER_CATALOGUE } from "./query/server-catalogue";
import type { Extracts } from "./read/extract.repository";
import type { ExtractLimits } from "./read/extract-limits";

/** What the routes are made of by which datasets are read. */
export interface ReportingParts {
  readonly extracts: Extracts;
  readonly log: Logger;
  readonly authenticate: Authenticate;
  readonly names: OwnNames;
  readonly limits: Limits;
  readonly extractLimits: ExtractLimits;
}

/** The routes by which analysts and their tools read datasets. */
export function reportingRouter(parts: ReportingParts): Router {
  const { extracts, log, authenticate, names, limits, extractLimits } = parts;
  const gate = reportingGate({
    authenticate,
    failedAttempts: new FailedAttempts(limits.failedAttemptsPerMinute),
    perMinute: extractLimits.perMinute,
  });
  const seconds = { ...limits.seconds, operation: extractLimits.seconds };
  const files = exportRouter({
    catalogue: SERVER_CATALOGUE,
    extracts,
    deadlineOf: (response: Response) => deadlineOf(response, { ...limits, seconds }),
    names,
  });
  return Router().use(EXPORT_PATH, gate, files, answerProblems(log));
}
