import { ApolloServer } from "@apollo/server";
import { ApolloServerPluginLandingPageDisabled } from "@apollo/server/plugin/disabled";
import type { GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import { readTrace } from "./audit/read-trace.plugin";
import type { OperationContext } from "./context";
import { formatError } from "./graphql/errors";
import { operationLog } from "./graphql/operation-log";
import { statusCodes } from "./graphql/status-codes";
import { CostBudget } from "./limits/cost-budget";
import { DocumentCache } from "./limits/document-cache";
import { limitsPlugin } from "./limits/limits-plugin";
import type { Protection } from "./limits/protection";
import { wholeFailures } from "./limits/whole-failures.plugin";

/** Apollo with what it lets through, what it says of errors, and what it writes down. */
export function createApollo(
  schema: GraphQLSchema,
  log: Logger,
  { limits, trusted, hasIntrospection }: Protection,
): ApolloServer<OperationContext> {
  const budget = new CostBudget(limits.costPerMinute);
  const format = formatError(log);
  return new ApolloServer<OperationContext>({
    schema,
    plugins: [
      limitsPlugin({ limits, budget, trusted }),
      wholeFailures(),
      readTrace(format),
      operationLog(log),
      statusCodes(),
      ApolloServerPluginLandingPageDisabled(),
    ],
    parseOptions: { maxTokens: limits.document.tokens },
    documentStore: new DocumentCache(),
    introspection: hasIntrospection,
    hideSchemaDetailsFromClientErrors: !hasIntrospection,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    // Known documents are those of the deployment's list: nobody else puts any into our memory.
    persistedQueries: false,
    formatError: format,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
  });
}
