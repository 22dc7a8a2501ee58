import type { GraphQLRequest } from "@apollo/server";
import { getVariableValues, type GraphQLSchema, type OperationDefinitionNode } from "graphql";

/** Variables as the schema's types take them. */
export type Variables = Record<string, unknown>;

const known = new WeakMap<GraphQLRequest, Variables | null>();

/**
 * The variables of a request, coerced; null where one does not fit. Pricing and planning both ask.
 * Looks no further than the first that does not fit: of a long list, each entry might be wrong, and
 * the interpreter says what is.
 */
export function coercedVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  request: GraphQLRequest,
): Variables | null {
  const found = known.get(request);
  if (found !== undefined) return found;
  const definitions = operation.variableDefinitions ?? [];
  const { coerced } = getVariableValues(schema, definitions, request.variables ?? {}, {
    maxErrors: 0,
  });
  known.set(request, coerced ?? null);
  return coerced ?? null;
}
