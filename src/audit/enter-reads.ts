import { GraphQLError, type GraphQLFormattedError } from "graphql";
import type { OperationContext } from "../context";

/** How the server words an error for whoever asked. */
export type FormatError = (
  formatted: GraphQLFormattedError,
  error: unknown,
) => GraphQLFormattedError;

/**
 * Enters in the audit trail whom an answer tells of, before it goes out. Gives the error that goes
 * out instead where that cannot be done; else null.
 */
export async function enterReads(
  context: OperationContext,
  formatError: FormatError,
): Promise<GraphQLFormattedError | null> {
  try {
    await context.enterReads();
    return null;
  } catch (cause) {
    const original = cause instanceof Error ? cause : new Error(String(cause));
    const error = new GraphQLError("the answer was withheld", { originalError: original });
    const formatted = { message: error.message, extensions: { code: "INTERNAL_SERVER_ERROR" } };
    return formatError(formatted, error);
  }
}
