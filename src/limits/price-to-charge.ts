import type { GraphQLRequest } from "@apollo/server";
import {
  GraphQLError,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import { coercedVariables } from "../execution/coerced-variables";
import { priceOf } from "./price";
import { rememberedPrice } from "./remembered-prices";

/** A validated operation of a request. */
export interface AskedOperation {
  readonly request: GraphQLRequest;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/**
 * The price of an operation; null when its variables do not fit, which execution says in full
 * before it runs anything.
 *
 * @throws GraphQLError `BAD_USER_INPUT` for an argument that does not fit
 */
export function priceToCharge(
  schema: GraphQLSchema,
  { request, document, operation }: AskedOperation,
): number | null {
  const variables = coercedVariables(schema, operation, request);
  if (!variables) return null;
  try {
    return rememberedPrice(operation, variables, () => priceOf(schema, { ...request, document }));
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const { nodes, message } = error;
    const extensions = { code: "BAD_USER_INPUT", http: { status: 400 } };
    throw new GraphQLError(message, { nodes, extensions });
  }
}
