import { execFileSync } from "node:child_process";
import { EventEmitter, once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import express from "express";
import { buildSchema, graphql } from "graphql";
import { graphiqlRouter } from "../../src/graphiql/graphiql.routes";
import type { Question } from "../../src/graphiql/question";
import { readQuestions } from "../../src/graphiql/questions";

const projectRoot = path.resolve(__dirname, "../..");

export const assetsDir = path.join(projectRoot, "dist/graphiql/assets");
export const fixtureQuestions = readQuestions(path.join(__dirname, "fixtures/questions"));

/** Builds the page as `npm run build` does; at once where nothing changed. */
export function buildGraphiql(): void {
  const tsx = path.join(projectRoot, "node_modules/tsx/dist/cli.mjs");
  execFileSync(process.execPath, [tsx, path.join(projectRoot, "scripts/build-graphiql.ts")]);
}

const schema = buildSchema(`
  type Query {
    "A contract by its reference."
    contract("The contract's own reference, such as DEMO-2026-01." reference: String!): Contract
    "All contracts."
    contracts("How many at most." first: Int = 10): [Contract!]!
    "Answers when the test says so."
    held: String!
  }

  "A commissioner buys a service from one or more providers."
  type Contract {
    "Reference the parties use."
    reference: String!
    "What it is called."
    title: String!
    "The final outcomes of its logic model."
    outcomes: [Outcome!]!
  }

  "A change in somebody's circumstances."
  type Outcome {
    "What is meant to change."
    title: String!
    "How many people have two readings to compare."
    peopleMeasured: Int
  }
`);

const contracts = [
  {
    reference: "DEMO-2026-01",
    title: "Somewhere to live",
    outcomes: [
      { title: "People hold a tenancy of their own", peopleMeasured: 42 },
      { title: "People manage their money", peopleMeasured: 37 },
    ],
  },
];

const release = new EventEmitter();

/** Answers what waits for `held`. */
export const answerHeld = (): boolean => release.emit("answer");

const resolvers = {
  contract: ({ reference }: { reference: string }) =>
    contracts.find((contract) => contract.reference === reference) ?? null,
  contracts: ({ first }: { first: number }) => contracts.slice(0, first),
  held: async () => {
    await once(release, "answer");
    return "late answer";
  },
};

interface GraphqlRequest {
  query: string;
  operationName?: string;
  variables?: Record<string, unknown>;
}

/** A server with the page and a small schema of a contract and its outcomes. */
export class StandIn {
  private constructor(
    private readonly server: Server,
    readonly origin: string,
  ) {}

  static async start(
    questions: readonly Question[] = fixtureQuestions,
    assets = assetsDir,
  ): Promise<StandIn> {
    const app = express();
    app.post("/graphql", express.json(), async (request, response) => {
      const { query, operationName, variables }: GraphqlRequest = request.body;
      response.json(
        await graphql({
          schema,
          source: query,
          operationName,
          variableValues: variables,
          rootValue: resolvers,
        }),
      );
    });
    app.use("/graphiql", graphiqlRouter({ endpoint: "/graphql", assetsDir: assets, questions }));
    const server = createServer(app).listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    return new StandIn(server, `http://127.0.0.1:${port}`);
  }

  /** Address of the page. */
  get pageUrl(): string {
    return `${this.origin}/graphiql`;
  }

  async stop(): Promise<void> {
    if (!this.server.listening) return;
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, "close");
  }
}
