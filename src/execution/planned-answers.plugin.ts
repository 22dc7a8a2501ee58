import {
  HeaderMap,
  type ApolloServerPlugin,
  type GraphQLRequestContextResponseForOperation,
  type GraphQLResponse,
} from "@apollo/server";
import type { DocumentNode, OperationDefinitionNode } from "graphql";
import { enterReads, type FormatError } from "../audit/enter-reads";
import type { OperationContext } from "../context";
import { coercedVariables } from "./coerced-variables";
import type { Data } from "./planning";
import type { Plans } from "./plans";
import { Unplanned } from "./run";

type Context = GraphQLRequestContextResponseForOperation<OperationContext>;

/**
 * Answers queries by their plans. Where something has an error, or there is no plan, Apollo goes on
 * to the interpreter, which reads from a snapshot of its own: so there is one place that says what
 * errors there are, and what of an answer they leave. Changes are always interpreted.
 */
export function plannedAnswers(
  plans: Plans,
  formatError: FormatError,
): ApolloServerPlugin<OperationContext> {
  const listener = {
    responseForOperation: async (request: Context): Promise<GraphQLResponse | null> => {
      const { document, operation, contextValue } = request;
      if (operation?.operation !== "query") return null;
      const data = await answer(plans, request, { document, operation });
      if (!data) return null;
      const failure = await enterReads(contextValue, formatError);
      return failure ? respond({ errors: [failure] }, 500) : respond({ data });
    },
  };
  return { requestDidStart: async () => listener };
}

async function answer(
  plans: Plans,
  { schema, request, contextValue }: Context,
  { document, operation }: { document: DocumentNode; operation: OperationDefinitionNode },
): Promise<Data | null> {
  const variables = coercedVariables(schema, operation, request);
  if (!variables) return null;
  try {
    const plan = plans.planFor(document, operation, variables);
    if (!plan) return null;
    const data = await plan.answer(contextValue, variables);
    if (data) {
      plans.noteAnswer({ document, operation }, request);
      return data;
    }
    await contextValue.startOver();
  } catch (error) {
    if (!(error instanceof Unplanned)) throw error;
  }
  plans.noteFailure(operation);
  return null;
}

function respond(
  singleResult: { data: Data } | { errors: GraphQLResponseErrors },
  status?: number,
): GraphQLResponse {
  return { http: { status, headers: new HeaderMap() }, body: { kind: "single", singleResult } };
}

type GraphQLResponseErrors = NonNullable<
  Extract<GraphQLResponse["body"], { kind: "single" }>["singleResult"]["errors"]
>;
