import { join } from "node:path";
import { ApolloServer } from "@apollo/server";
import { ApolloServerPluginLandingPageDisabled } from "@apollo/server/plugin/disabled";
import { expressMiddleware } from "@as-integrations/express5";
import express from "express";
import { GraphQLError } from "graphql";
import type { Logger } from "pino";
import type { DataSource } from "typeorm";
import type { Viewer } from "./auth/viewer";
import { OperationContext } from "./context";
import { graphiqlRouter } from "./graphiql/graphiql.routes";
import { readQuestions } from "./graphiql/questions";
import { bodyErrors } from "./graphql/body-errors";
import { formatError } from "./graphql/errors";
import { operationLog } from "./graphql/operation-log";
import { statusCodes } from "./graphql/status-codes";
import { healthRouter } from "./health/health.routes";
import { localOnly } from "./local-only";
import { createSchema } from "./schema";

/** Largest request body: a builder's batch is far below it. */
const MAX_BODY = "5mb";

const PROJECT = join(__dirname, "..");

export interface ServerParts {
  readonly dataSource: DataSource;
  readonly log: Logger;
  /** Who sends a request; null for nobody known. */
  readonly authenticate: (request: express.Request) => Promise<Viewer | null>;
}

/** The HTTP application, started but not yet listening. */
export interface Application {
  readonly app: express.Express;
  /** From now on not ready: whoever balances load sends nothing new. */
  drain(): void;
  /** Ends Apollo, once no request runs. */
  stop(): Promise<void>;
}

/** Puts the server together: database, schema, Apollo, HTTP. */
export async function createApplication({
  dataSource,
  log,
  authenticate,
}: ServerParts): Promise<Application> {
  const apollo = new ApolloServer<OperationContext>({
    schema: createSchema(),
    plugins: [operationLog(log), statusCodes(), ApolloServerPluginLandingPageDisabled()],
    formatError: formatError(log),
    includeStacktraceInErrorResponses: false,
    introspection: true,
    stopOnTerminationSignals: false,
  });
  await apollo.start();
  const state = { isDraining: false };
  const app = express();
  app.disable("x-powered-by");
  app.use(localOnly);
  app.use("/health", healthRouter(dataSource, state));
  app.use("/graphiql", graphiql());
  app.use(
    "/graphql",
    express.json({ limit: MAX_BODY }),
    expressMiddleware(apollo, {
      context: async ({ req }) => {
        const viewer = await authenticate(req);
        if (!viewer) throw notSignedIn();
        return new OperationContext(dataSource, viewer);
      },
    }),
    bodyErrors,
  );
  app.get("/", (_request, response) => {
    response.redirect("/graphiql");
  });
  return {
    app,
    drain: () => {
      state.isDraining = true;
    },
    stop: () => apollo.stop(),
  };
}

function notSignedIn(): GraphQLError {
  return new GraphQLError("Nobody is signed in: sign in, or send an access token.", {
    extensions: { code: "UNAUTHENTICATED", http: { status: 401 } },
  });
}

function graphiql(): express.Router {
  return graphiqlRouter({
    endpoint: "/graphql",
    assetsDir: join(PROJECT, "dist", "graphiql", "assets"),
    questions: readQuestions(join(PROJECT, "schema", "operations")),
  });
}
