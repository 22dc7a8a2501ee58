import { ApolloServer } from "@apollo/server";
import { ApolloServerPluginLandingPageDisabled } from "@apollo/server/plugin/disabled";
import { expressMiddleware } from "@as-integrations/express5";
import express from "express";
import type { Logger } from "pino";
import type { DataSource } from "typeorm";
import { DEMONSTRATION_VIEWER } from "./auth/viewer";
import { OperationContext } from "./context";
import { formatError } from "./graphql/errors";
import { operationLog } from "./graphql/operation-log";
import { createSchema } from "./schema";

/** Largest request body: a builder's batch is far below it. */
const MAX_BODY = "5mb";

export interface ServerParts {
  readonly dataSource: DataSource;
  readonly log: Logger;
}

/** The server's HTTP application, started but not yet listening. */
export interface Application {
  readonly app: express.Express;
  /** Lets running operations finish, then refuses new ones. */
  stop(): Promise<void>;
}

/** Puts the server together: database, schema, Apollo, HTTP. */
export async function createApplication({ dataSource, log }: ServerParts): Promise<Application> {
  const apollo = new ApolloServer<OperationContext>({
    schema: createSchema(),
    plugins: [operationLog(log), ApolloServerPluginLandingPageDisabled()],
    formatError: formatError(log),
    includeStacktraceInErrorResponses: false,
    introspection: true,
    stopOnTerminationSignals: false,
  });
  await apollo.start();
  const app = express();
  app.disable("x-powered-by");
  app.use(
    "/graphql",
    express.json({ limit: MAX_BODY }),
    expressMiddleware(apollo, {
      context: async () => new OperationContext(dataSource, DEMONSTRATION_VIEWER),
    }),
  );
  return { app, stop: () => apollo.stop() };
}
