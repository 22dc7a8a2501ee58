import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import type { GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import { readTrace } from "./audit/read-trace.plugin";
import type { OperationContext } from "./context";
import { plannedAnswers } from "./execution/planned-answers.plugin";
import type { ApolloParts } from "./endpoint/shortcut";
import { Plans, type PlanPolicy } from "./execution/plans";
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
  planPolicy: PlanPolicy,
): ApolloParts {
  const budget = new CostBudget(limits.costPerMinute);
  const format = formatError(log);
  const plans = new Plans(schema, planPolicy);
  const plugins = [
    limitsPlugin({ limits, budget, trusted }),
    wholeFailures(),
    readTrace(format),
    plannedAnswers(plans, format),
    operationLog(log),
    statusCodes(),
  ];
  const apollo = new ApolloServer<OperationContext>({
    schema,
    plugins: [
      ...plugins,
      ApolloServerPluginLandingPageDisabled(),
      // It would have each field of the schema tell it that it is asked, for a header that is constant.
      ApolloServerPluginCacheControlDisabled(),
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
  return { apollo, schema, plugins, plans };
}
