import { Router, type Response } from "express";
import type { Logger } from "pino";
import type { Authenticate } from "../auth/viewers";
import type { FailedAttempts } from "../limits/failed-attempts";
import { deadlineOf } from "../limits/operation-deadline";
import type { OwnNames } from "../own-names";
import { EXPORT_PATH, exportRouter } from "./export/http/export.routes";
import { answerProblems } from "./http/answer-problems";
import { readOnly } from "./http/read-only";
import { reportingGate } from "./http/reporting-gate";
import { odataRouter, protocol } from "./odata/odata.routes";
import type { Catalogue } from "./query/scope";
import { Extracts, type ExtractParts } from "./read/extract.repository";
import type { ReportingSettings } from "./settings";

/** What the routes are made of by which datasets are read. */
export interface ReportingParts extends Pick<ExtractParts, "dataSource" | "refreshFigures"> {
  readonly catalogue: Catalogue;
  readonly settings: ReportingSettings;
  readonly authenticate: Authenticate;
  /** Wrong tokens, counted together with those of other routes. */
  readonly failedAttempts: FailedAttempts;
  readonly names: OwnNames;
  readonly log: Logger;
}

/** Where OData's clients find the datasets. */
const ODATA_PATH = "/odata/v1";

/** The routes by which analysts and their tools read datasets. */
export function reportingRouter(parts: ReportingParts): Router {
  const { catalogue, names, log, settings } = parts;
  const { extracts: limits, pageSizes } = settings;
  const time = {
    operation: limits.seconds,
    longOperation: limits.seconds,
    lock: limits.lockSeconds,
  };
  const shared = {
    catalogue,
    names,
    extracts: new Extracts({ ...parts, limits }),
    deadlineOf: (response: Response) => deadlineOf(response, { seconds: time }),
  };
  const gate = reportingGate({ ...parts, perMinute: limits.perMinute });
  const problems = answerProblems(log);
  return Router()
    .use(ODATA_PATH, protocol, readOnly, gate, odataRouter({ ...shared, pageSizes }), problems)
    .use(EXPORT_PATH, readOnly, gate, exportRouter(shared), problems);
}
