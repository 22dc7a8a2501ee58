import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import pino from "pino";
import type { PlanPolicy } from "../../../src/execution/plans";
import { DEFAULT_PROTECTION } from "../../../src/limits/protection";
import { createApplication, type Application } from "../../../src/server";
import { LIFTED_LIMITS, testViewer } from "../../support/api";
import { TEST_PSEUDONYMS } from "../../support/pseudonyms";
import { createDemonstrationDatabase } from "../../support/demonstration";

/** What is sent to `/graphql`, and by whom. */
export interface Sent {
  readonly query: string;
  readonly variables?: unknown;
  readonly operationName?: string;
  readonly subject?: string;
}

/** What was received, but for what is another each time. */
export interface Received {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The demonstration's data, answered by plans and by the interpreter. */
export interface TwoWays {
  planned(sent: Sent): Promise<Received>;
  interpreted(sent: Sent): Promise<Received>;
  close(): Promise<void>;
}

/** Starts two servers on one database: one plans each query at once, the other none. */
export async function startTwoWays(): Promise<TwoWays> {
  const database = await createDemonstrationDatabase();
  const open: { server: Server; application: Application }[] = [];
  const start = async (planPolicy: PlanPolicy): Promise<(sent: Sent) => Promise<Received>> => {
    const application = await createApplication({
      dataSource: database.server,
      log: pino({ level: "silent" }),
      pseudonyms: TEST_PSEUDONYMS,
      authenticate: async (request) => testViewer(request.get("x-test-subject")),
      protection: { ...DEFAULT_PROTECTION, limits: LIFTED_LIMITS },
      planPolicy,
    });
    const server = createServer(application.app);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    open.push({ server, application });
    return (sent) => send((server.address() as AddressInfo).port, sent);
  };
  return {
    planned: await start({ usesBefore: 0 }),
    interpreted: await start({ usesBefore: Infinity }),
    close: async () => {
      for (const { server, application } of open) {
        await new Promise((resolve) => server.close(resolve));
        await application.stop();
      }
      await database.drop();
    },
  };
}

async function send(port: number, { subject, ...body }: Sent): Promise<Received> {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(subject !== undefined && { "x-test-subject": subject }),
    },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  const { date, ...headers } = Object.fromEntries(response.headers);
  if (!date) throw new Error("an answer without a date");
  return { status: response.status, headers, body: text.replaceAll(ERROR_ID, "(id)") };
}

const ERROR_ID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
