import { join } from "node:path";
import express from "express";
import type { Logger } from "pino";
import type { DataSource } from "typeorm";
import { isSecure } from "./address-env";
import { createApollo } from "./apollo";
import { OperationTrace } from "./audit/operation-trace";
import { PURPOSE_HEADER, readPurpose } from "./audit/purpose";
import { requireViewer } from "./auth/require-viewer";
import { signInFirst } from "./auth/sign-in-first";
import { viewerOf, type Authenticate } from "./auth/viewers";
import { OperationContext } from "./context";
import { DEFAULT_POLICY, type DisclosurePolicy } from "./disclosure/policy";
import { questionsAsAsked } from "./demo/demo-questions";
import { DEFAULT_PLAN_POLICY, type PlanPolicy } from "./execution/plans";
import { reachMemoryOf } from "./db/reaches";
import { inTransaction } from "./db/transaction";
import { acceptInvitation } from "./domain/access/invitation.service";
import { INVITATION_PATH } from "./domain/access/invitation-link";
import { invitationRouter, type AcceptCode } from "./auth/pages/invitation.routes";
import { graphiqlRouter } from "./graphiql/graphiql.routes";
import { PACK_PATH, packRoute } from "./domain/monitoring-pack/page/pack.routes";
import { operationsAsViewer } from "./endpoint/ask-as";
import { graphqlAnswers, headerOf, type ReadRequest } from "./endpoint/graphql.handler";
import { readQuestions } from "./graphiql/questions";
import { bodyErrors } from "./graphql/body-errors";
import { describe } from "./graphql/errors";
import { lastErrors } from "./graphql/last-errors";
import { healthRouter } from "./health/health.routes";
import { checkPrices } from "./limits/check-prices";
import { allowOrigins } from "./limits/cors";
import { FailedAttempts } from "./limits/failed-attempts";
import { limitFailedAttempts } from "./limits/limit-failed-attempts";
import { deadlineOf } from "./limits/operation-deadline";
import { DEFAULT_PROTECTION, type Protection } from "./limits/protection";
import { LOCAL_ONLY, ownNames, type OwnNames } from "./own-names";
import { ProcessMemory } from "./process-memory";
import type { Pseudonyms } from "./pseudonyms/pseudonyms";
import { FigureRefresher } from "./reporting/figures/figure-refresher";
import { figureSessions } from "./reporting/figures/figure-sessions.repository";
import { PeriodicRefresh } from "./reporting/figures/periodic-refresh";
import { SERVER_CATALOGUE } from "./reporting/query/server-catalogue";
import { reportingRouter } from "./reporting/reporting.routes";
import { DEFAULT_REPORTING, type ReportingSettings } from "./reporting/settings";
import { createSchema } from "./schema";
import { securityHeaders } from "./security-headers";

const PROJECT = join(__dirname, "..");

export interface ServerParts {
  readonly dataSource: DataSource;
  readonly log: Logger;
  /** Makes the pseudonyms that people are known by. */
  readonly pseudonyms: Pseudonyms;
  readonly authenticate: Authenticate;
  /** `/sign-in` and `/sign-out`; absent where nobody signs in by a page. */
  readonly signInRoutes?: express.Router;
  /** What we may be called; by default this machine's own names only. */
  readonly names?: OwnNames;
  /** Whose word is taken for the address that a request came from; by default nobody's. */
  readonly trustedProxies?: number | readonly string[] | null;
  /** How we guard ourselves; by default as a deployment that says nothing. */
  readonly protection?: Protection;
  /** How figures are protected from viewers of aggregates; null, for tests, not at all. */
  readonly disclosure?: DisclosurePolicy | null;
  /** What the process keeps of what never changes; by default a memory of its own. */
  readonly memory?: ProcessMemory;
  /** Which operations are answered by a plan; by default those that are asked again. */
  readonly planPolicy?: PlanPolicy;
  /** How datasets are given out; by default as a deployment that says nothing. */
  readonly reporting?: ReportingSettings;
}

/** The HTTP application, started but not yet listening. */
export interface Application {
  readonly app: express.Express;
  /** From now on not ready: whoever balances load sends nothing new. */
  drain(): void;
  /** Ends what runs by itself, and Apollo, once no request runs. */
  stop(): Promise<void>;
}

/** Puts the server together: database, schema, Apollo, HTTP. */
export async function createApplication({
  dataSource,
  log,
  pseudonyms,
  authenticate,
  signInRoutes = express.Router(),
  names = LOCAL_ONLY,
  trustedProxies = null,
  protection = DEFAULT_PROTECTION,
  disclosure = DEFAULT_POLICY,
  memory = new ProcessMemory(),
  planPolicy = DEFAULT_PLAN_POLICY,
  reporting = DEFAULT_REPORTING,
}: ServerParts): Promise<Application> {
  const schema = createSchema();
  checkPrices(schema);
  reachMemoryOf(dataSource).onFailure = (error) =>
    log.warn(describe(error), "reaches are worked out each time, for none can be kept");
  const { limits } = protection;
  const openSessions = figureSessions(dataSource);
  const figures = new FigureRefresher({
    ...{ open: openSessions, disclosure, memory, time: limits.seconds },
  });
  const periodic = new PeriodicRefresh({
    ...{ open: openSessions, figures, time: limits.seconds, log },
    seconds: reporting.refreshSeconds,
  });
  // Apart from sign-ins: a program whose token expired keeps nobody beside it from signing in.
  const wrongTokens = new FailedAttempts(limits.failedAttemptsPerMinute);
  const wrongSignIns = new FailedAttempts(limits.failedAttemptsPerMinute);
  const limitWrongTokens = limitFailedAttempts(wrongTokens);
  const parts = createApollo(schema, log, protection, planPolicy);
  await parts.apollo.start();
  const contextOf = ({ request, response, viewer }: ReadRequest): OperationContext => {
    const purpose = readPurpose(headerOf(request, PURPOSE_HEADER));
    return new OperationContext(
      dataSource,
      viewer,
      pseudonyms,
      deadlineOf(response, limits),
      new OperationTrace(purpose),
      names.publicUrl,
      disclosure,
      memory,
    );
  };
  const answerGraphql = graphqlAnswers(parts, contextOf);
  const state = { isDraining: false };
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", trustedProxies ?? false);
  app.use(securityHeaders(isSecure(names)));
  // Before the names: who balances load asks by an address of the machine.
  app.use("/health", healthRouter(dataSource, state));
  app.use(ownNames(names));
  // First of the routes: it is asked most.
  app.use(
    "/graphql",
    allowOrigins(protection.corsOrigins),
    limitWrongTokens,
    requireViewer(authenticate, log),
    express.json({ limit: limits.bodyBytes }),
    async (request: express.Request, response: express.Response) => {
      const viewer = viewerOf(request);
      if (!viewer) throw new Error("a request of nobody reached the API");
      await answerGraphql({ request, response, viewer, body: request.body });
    },
  );
  app.use(
    reportingRouter({
      dataSource,
      refreshFigures: figures.refresh,
      catalogue: SERVER_CATALOGUE,
      settings: reporting,
      authenticate,
      failedAttempts: wrongTokens,
      names,
      log,
    }),
  );
  app.use("/sign-in", limitFailedAttempts(wrongSignIns));
  app.use([INVITATION_PATH, "/graphiql", PACK_PATH], limitWrongTokens);
  app.use(signInRoutes);
  const accept: AcceptCode = (viewer, code) => {
    const acting = { ...viewer, trace: { action: "acceptInvitation" } };
    const counts = { statements: 0, rows: 0 };
    return inTransaction(dataSource, acting, counts, (session) => acceptInvitation(session, code));
  };
  app.use(INVITATION_PATH, signInFirst(authenticate), invitationRouter(accept, names));
  app.use("/graphiql", signInFirst(authenticate), graphiql());
  app.use(PACK_PATH, signInFirst(authenticate), packRoute(operationsAsViewer(parts, contextOf)));
  app.get("/", (_request, response) => {
    response.redirect("/graphiql");
  });
  app.use(bodyErrors);
  app.use(lastErrors(log));
  periodic.start();
  return {
    app,
    drain: () => {
      state.isDraining = true;
    },
    stop: async () => {
      await periodic.stop();
      figures.stop();
      await parts.apollo.stop();
    },
  };
}

function graphiql(): express.Router {
  return graphiqlRouter({
    endpoint: "/graphql",
    assetsDir: join(PROJECT, "dist", "graphiql", "assets"),
    questions: readQuestions(join(PROJECT, "schema", "operations")),
    asAsked: questionsAsAsked,
  });
}
