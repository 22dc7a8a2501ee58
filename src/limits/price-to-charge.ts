import { GraphQLError, Kind, type GraphQLSchema } from "graphql";
import { priceOf, type SentOperation } from "./price";

/**
 * The price of an operation; null when its variables do not fit, which execution says in full
 * before it runs anything.
 *
 * @throws GraphQLError `BAD_USER_INPUT` for an argument that does not fit
 */
export function priceToCharge(schema: GraphQLSchema, sent: SentOperation): number | null {
  try {
    return priceOf(schema, sent);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    if (error.nodes?.[0]?.kind === Kind.VARIABLE_DEFINITION) return null;
    const { nodes, message } = error;
    const extensions = { code: "BAD_USER_INPUT", http: { status: 400 } };
    throw new GraphQLError(message, { nodes, extensions });
  }
}
