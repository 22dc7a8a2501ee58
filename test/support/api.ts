import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import pino from "pino";
import { createApplication } from "../../src/server";
import type { DisclosurePolicy } from "../../src/disclosure/policy";
import { DEFAULT_PLAN_POLICY, type PlanPolicy } from "../../src/execution/plans";
import type { Role } from "../../src/auth/role";
import { COMMAND_LINE_VIEWER, type Viewer } from "../../src/auth/viewer";
import { DEFAULT_LIMITS, type Limits } from "../../src/limits/limits";
import { DEFAULT_PROTECTION, type Protection } from "../../src/limits/protection";
import { DEFAULT_REPORTING, type ReportingSettings } from "../../src/reporting/settings";
import { ProcessMemory } from "../../src/process-memory";
import { newId } from "../../src/db/new-id";
import { createTestDatabase, TESTER, type TestDatabase } from "./database";
import { TEST_PSEUDONYMS } from "./pseudonyms";

export interface Answer<Data> {
  data?: Data | null;
  errors?: { message: string; path?: (string | number)[]; extensions: { code: string } }[];
}

/** What the server logged of one operation. */
export interface OperationLine {
  operation: string;
  statements: number;
  rows: number;
  outcome: string;
}

/** The API as one person sees it. */
export interface Asking {
  /** Sends an operation and gives the whole answer. */
  send<Data = Record<string, never>>(query: string, variables?: object): Promise<Answer<Data>>;
  /** Sends an operation that must have no errors and gives its data. */
  ask<Data = Record<string, never>>(query: string, variables?: object): Promise<Data>;
}

/** What a role is for, by database keys. */
export interface GrantedTo {
  readonly organisation?: string;
  readonly contract?: string;
  readonly worker?: string;
}

/** The header by which a test says who asks. */
const SUBJECT = "x-test-subject";

/** The API over HTTP on a database of its own. */
export interface TestApi extends Asking {
  readonly url: string;
  readonly database: TestDatabase;
  /** Lines that the server logged, oldest first. */
  readonly log: OperationLine[];
  /** The same API for somebody else than the tester. */
  as(subject: string): Asking;
  /** Gives somebody a role; of database keys, from today on. */
  grant(subject: string, role: `${Role}`, to?: GrantedTo): Promise<void>;
  /** As when the process is told to stop: not ready from now on. */
  drain(): void;
  close(): Promise<void>;
}

/** The limits of tests: a deployment's, but that one asks as often as one likes. */
export const TEST_LIMITS: Limits = {
  ...DEFAULT_LIMITS,
  costPerMinute: 0,
  failedAttemptsPerMinute: 0,
};

/** As those: datasets are asked for as often as one likes. */
export const TEST_REPORTING: ReportingSettings = {
  ...DEFAULT_REPORTING,
  refreshSeconds: 0,
  extracts: { ...DEFAULT_REPORTING.extracts, perMinute: 0 },
};

/** With `EXECUTION=planned` each query is answered by a plan from the first time it is asked. */
export const TEST_PLAN_POLICY: PlanPolicy =
  process.env.EXECUTION === "planned" ? { usesBefore: 0 } : DEFAULT_PLAN_POLICY;

const MANY = 1_000_000;

/** As far as nothing is refused for its size or its cost. */
export const LIFTED_LIMITS: Limits = {
  ...TEST_LIMITS,
  cost: Number.MAX_SAFE_INTEGER,
  document: {
    characters: MANY,
    tokens: MANY,
    depth: MANY,
    fields: MANY,
    aliases: MANY,
    rootFields: MANY,
    directives: MANY,
    fragments: MANY,
  },
};

/**
 * Starts the API on a fresh database; close it in `afterAll`.
 *
 * @param protection how it guards itself, where a test needs it otherwise
 * @param memory what it keeps in memory, where a test needs it otherwise
 * @param beside another API, on whose database it is to be: it closes before that one
 * @param create makes the database, where it is not to be an empty one
 */
export async function startTestApi(
  protection: Partial<Protection> = {},
  disclosure?: DisclosurePolicy | null,
  memory?: ProcessMemory,
  beside?: TestApi,
  create: () => Promise<TestDatabase> = createTestDatabase,
): Promise<TestApi> {
  const database = beside?.database ?? (await create());
  const log: OperationLine[] = [];
  const logger = pino({ level: "info" }, { write: (line: string) => log.push(JSON.parse(line)) });
  const application = await createApplication({
    dataSource: database.server,
    log: logger,
    pseudonyms: TEST_PSEUDONYMS,
    authenticate: async (request) => testViewer(request.get(SUBJECT)),
    protection: { ...DEFAULT_PROTECTION, limits: TEST_LIMITS, ...protection },
    ...(disclosure !== undefined && { disclosure }),
    ...(memory && { memory }),
    reporting: TEST_REPORTING,
    planPolicy: TEST_PLAN_POLICY,
  });
  const server = createServer(application.app);
  const url = await listen(server);
  const as = (subject: string): Asking => {
    const send = async <Data>(query: string, variables: object = {}): Promise<Answer<Data>> => {
      const response = await fetch(`${url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", [SUBJECT]: subject },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as Answer<Data>;
    };
    const ask = async <Data>(query: string, variables?: object): Promise<Data> => {
      const answer = await send<Data>(query, variables);
      if (!answer.errors && answer.data) return answer.data;
      const lines = log.filter((line) => line.outcome === undefined);
      throw new Error(JSON.stringify({ errors: answer.errors, log: lines.slice(-2) }, null, 2));
    };
    return { send, ask };
  };
  return {
    ...as(TESTER),
    as,
    grant: async (subject, role, { organisation, contract, worker } = {}) => {
      await database.dataSource.query(
        `insert into role_grant (id, subject, role, organisation_id, contract_id, worker_id,
           starts_on, granted_by)
         values ($1, $2, $3, $4, $5, $6, current_date, 'test')`,
        [newId(), subject, role, organisation ?? null, contract ?? null, worker ?? null],
      );
    },
    url,
    database,
    log,
    drain: () => application.drain(),
    close: async () => {
      await new Promise((resolve) => server.close(resolve));
      await application.stop();
      if (!beside) await database.drop();
    },
  };
}

/** For tests that count what is read: all is remembered but answers, so that each is read anew. */
export const readingAnew = (): ProcessMemory => new ProcessMemory(undefined, undefined, 0);

/** A viewer who says who they are; nobody checks it. */
export function testViewer(subject: string | undefined): Viewer {
  return { ...COMMAND_LINE_VIEWER, subject: subject ?? TESTER, name: subject ?? "Tester" };
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
