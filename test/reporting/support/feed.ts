import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import pino from "pino";
import type { Authenticate } from "../../../src/auth/viewers";
import { FailedAttempts } from "../../../src/limits/failed-attempts";
import { LOCAL_ONLY } from "../../../src/own-names";
import { reportingRouter, type ReportingParts } from "../../../src/reporting/reporting.routes";
import { TEST_REPORTING, testViewer } from "../../support/api";
import { createTestDatabase, type TestDatabase } from "../../support/database";
import { MAKE_THINGS, TEST_CATALOGUE } from "./things";

/** An answer of the feed. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Of the text; `{}` where it is no JSON. */
  readonly json: Record<string, unknown> & { value?: Record<string, unknown>[] };
}

/** The feed of the things over HTTP, on a database of its own. */
export interface Feed {
  /** Where the datasets are, with a `/` at the end. */
  readonly root: string;
  readonly database: TestDatabase;
  /** What was logged. */
  readonly log: string[];
  /** Asks with a path such as `things?$top=1`, whose query need not be encoded. */
  ask(path: string, init?: RequestInit): Promise<Reply>;
  /** The values of an answer that must be one. */
  values(path: string, init?: RequestInit): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}

const ANYBODY: Authenticate = async () => testViewer("anna");

/** Starts the feed; close it in `afterAll`. */
export async function startFeed(parts: Partial<ReportingParts> = {}): Promise<Feed> {
  const database = await createTestDatabase();
  await database.dataSource.query(MAKE_THINGS);
  const log: string[] = [];
  const app = express();
  app.use(
    reportingRouter({
      dataSource: database.server,
      refreshFigures: async () => undefined,
      catalogue: TEST_CATALOGUE,
      settings: TEST_REPORTING,
      authenticate: ANYBODY,
      failedAttempts: new FailedAttempts(0),
      names: LOCAL_ONLY,
      log: pino({}, { write: (line: string) => log.push(line) }),
      ...parts,
    }),
  );
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}/odata/v1/`;
  const ask = (path: string, init?: RequestInit): Promise<Reply> => askAt(root + path, init);
  return {
    root,
    database,
    log,
    ask,
    values: async (path, init) => {
      const { status, json, text } = await ask(path, init);
      if (status !== 200 || !json.value) throw new Error(`${path}: ${text}`);
      return json.value;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await database.drop();
    },
  };
}

/** Asks at an address. */
export async function askAt(address: string, init?: RequestInit): Promise<Reply> {
  const response = await fetch(new URL(address), init);
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: parsed(text) };
}

function parsed(text: string): Reply["json"] {
  try {
    return JSON.parse(text) as Reply["json"];
  } catch {
    return {};
  }
}

/** Every row of a question, page by page, and how many pages there were. */
export async function allPages(
  first: string,
  init?: RequestInit,
): Promise<{ readonly rows: Record<string, unknown>[]; readonly pages: number }> {
  const rows: Record<string, unknown>[] = [];
  let pages = 0;
  for (let next: unknown = first; typeof next === "string"; pages += 1) {
    const { status, json, text } = await askAt(next, init);
    if (status !== 200 || !json.value) throw new Error(`${next}: ${text}`);
    rows.push(...json.value);
    next = json["@odata.nextLink"];
  }
  return { rows, pages };
}
