import { randomUUID } from "node:crypto";
import { unwrapResolverError } from "@apollo/server/errors";
import type { GraphQLFormattedError } from "graphql";
import { GraphQLError } from "graphql";
import type { Logger } from "pino";

/**
 * What a caller sees of an error: its own mistakes in full; of ours only an id that the log has too.
 * A database error carries the statement's values, so only its code and message are logged.
 */
export function formatError(log: Logger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    if (formatted.extensions?.code !== "INTERNAL_SERVER_ERROR") return formatted;
    const cause = unwrapResolverError(error);
    if (cause instanceof GraphQLError && cause.extensions.code !== undefined) return formatted;
    const id = randomUUID();
    log.error({ errorId: id, path: formatted.path, ...describe(cause) }, "internal error");
    return {
      message: `Something went wrong on our side. Quote ${id} when you report it.`,
      locations: formatted.locations,
      path: formatted.path,
      extensions: { code: "INTERNAL_SERVER_ERROR", errorId: id },
    };
  };
}

function describe(cause: unknown): { error: string; code?: unknown; stack?: string } {
  if (!(cause instanceof Error)) return { error: String(cause) };
  const code: unknown = "code" in cause ? cause.code : undefined;
  return { error: cause.message, code, stack: cause.stack };
}
