import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import pino from "pino";
import { createApplication } from "../../src/server";
import { createTestDatabase, type TestDatabase } from "./database";

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

/** The API over HTTP on a database of its own. */
export interface TestApi {
  readonly url: string;
  readonly database: TestDatabase;
  /** Lines that the server logged, oldest first. */
  readonly log: OperationLine[];
  /** Sends an operation and gives the whole answer. */
  send<Data = Record<string, never>>(query: string, variables?: object): Promise<Answer<Data>>;
  /** Sends an operation that must have no errors and gives its data. */
  ask<Data = Record<string, never>>(query: string, variables?: object): Promise<Data>;
  /** As when the process is told to stop: not ready from now on. */
  drain(): void;
  close(): Promise<void>;
}

/** Starts the API on a fresh database; close it in `afterAll`. */
export async function startTestApi(): Promise<TestApi> {
  const database = await createTestDatabase();
  const log: OperationLine[] = [];
  const logger = pino({ level: "info" }, { write: (line: string) => log.push(JSON.parse(line)) });
  const application = await createApplication({ dataSource: database.dataSource, log: logger });
  const server = createServer(application.app);
  const url = await listen(server);
  const send = async <Data>(query: string, variables: object = {}): Promise<Answer<Data>> => {
    const response = await fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer<Data>;
  };
  return {
    url,
    database,
    log,
    send,
    ask: async <Data>(query: string, variables?: object) => {
      const answer = await send<Data>(query, variables);
      if (answer.errors || !answer.data) {
        const lines = log.filter((line) => line.outcome === undefined);
        throw new Error(JSON.stringify({ errors: answer.errors, log: lines.slice(-2) }, null, 2));
      }
      return answer.data;
    },
    drain: () => application.drain(),
    close: async () => {
      await new Promise((resolve) => server.close(resolve));
      await application.stop();
      await database.drop();
    },
  };
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
