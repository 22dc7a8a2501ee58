import { getOperationAST, getVariableValues, GraphQLError, type GraphQLSchema } from "graphql";
import { priceOf, type SentOperation } from "./price";

/**
 * The price of an operation; null when its variables do not fit, which execution says in full
 * before it runs anything.
 *
 * @throws GraphQLError `BAD_USER_INPUT` for an argument that does not fit
 */
export function priceToCharge(schema: GraphQLSchema, sent: SentOperation): number | null {
  if (!doVariablesFit(schema, sent)) return null;
  try {
    return priceOf(schema, sent);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const { nodes, message } = error;
    const extensions = { code: "BAD_USER_INPUT", http: { status: 400 } };
    throw new GraphQLError(message, { nodes, extensions });
  }
}

/** Looks no further than the first that does not: of a long list, each entry might be wrong. */
function doVariablesFit(
  schema: GraphQLSchema,
  { document, operationName, variables }: SentOperation,
): boolean {
  const definitions = getOperationAST(document, operationName)?.variableDefinitions ?? [];
  return !getVariableValues(schema, definitions, { ...variables }, { maxErrors: 0 }).errors;
}
