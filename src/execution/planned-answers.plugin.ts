import {
  HeaderMap,
  type ApolloServerPlugin,
  type GraphQLRequestContextResponseForOperation,
  type GraphQLResponse,
} from "@apollo/server";
import type { DocumentNode, OperationDefinitionNode } from "graphql";
import { enterReads, type FormatError } from "../audit/enter-reads";
import type { OperationContext } from "../context";
import { dataState } from "../db/data-state";
import { coercedVariables, type Variables } from "./coerced-variables";
import { isLasting } from "./lasting";
import type { Plan } from "./plan";
import type { Data } from "./planning";
import type { Plans } from "./plans";

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
  context: Context,
  { document, operation }: { document: DocumentNode; operation: OperationDefinitionNode },
): Promise<Data | null> {
  const { schema, request, contextValue } = context;
  const variables = coercedVariables(schema, operation, request);
  if (!variables) return null;
  try {
    const plan = plans.planFor(document, operation, variables);
    if (!plan) return null;
    const data = await keptOrPlanned(plan, context, variables);
    if (data) {
      plans.noteAnswer({ document, operation }, request);
      return data;
    }
  } catch {
    // What failed fails again, or not: the interpreter says so. Apollo expects no errors from here,
    // and would neither word them nor end the operation.
  }
  await contextValue.startOver();
  plans.noteFailure(operation);
  return null;
}

/**
 * What was answered before, where nothing was written since: whether something was is asked of the
 * database each time, so that what was written before a request arrived is in its answer, whichever
 * server wrote it. Answers that tell of persons are read anew, for each reading leaves its trace.
 */
async function keptOrPlanned(
  plan: Plan,
  { schema, document, operation, contextValue }: Context,
  variables: Variables,
): Promise<Data | null> {
  const { memory, trace, viewer } = contextValue;
  if (trace.mayTellOfPersons || !isLasting(schema, document)) {
    return plan.answer(contextValue, variables);
  }
  const { answers } = memory;
  const key = answers.keyOf(operation, variables, viewer);
  const kept = answers.find(key);
  if (kept && kept.state === (viewer.dataState ?? (await contextValue.stateOfData()))) {
    return kept.data;
  }
  if (kept === undefined) {
    answers.note(key);
    return plan.answer(contextValue, variables);
  }
  // Of the very snapshot that the answer is read from.
  const state = dataState(contextValue.session);
  const [data] = await Promise.all([plan.answer(contextValue, variables), state]);
  if (data) answers.keep(key, await state, data);
  return data;
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
