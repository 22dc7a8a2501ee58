import { randomUUID } from "node:crypto";
import { unwrapResolverError } from "@apollo/server/errors";
import { GraphQLError, isValueNode, Kind, type GraphQLFormattedError } from "graphql";
import type { Logger } from "pino";
import { wholeFailureOf } from "../limits/stopped-errors";
import { codeOf, isUnstorableText, quotesValue } from "../db/database-error";

/**
 * What a caller sees of an error: its own mistakes in full; of ours only an id that the log has too.
 * A database error carries the statement's values, so no more than its code and message are logged.
 */
export function formatError(log: Logger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    if (isTooLong(formatted)) {
      return { ...formatted, extensions: { ...formatted.extensions, code: "QUERY_TOO_LARGE" } };
    }
    if (formatted.extensions?.code !== "INTERNAL_SERVER_ERROR") return formatted;
    const { locations, path } = formatted;
    const cause = unwrapResolverError(error);
    const failure = wholeFailureOf(cause instanceof GraphQLError ? cause.originalError : cause);
    if (failure) {
      return { message: failure.message, locations, path, extensions: { code: failure.code } };
    }
    const mistake = mistakeIn(cause);
    if (mistake !== null) {
      return { message: mistake, locations, path, extensions: { code: "BAD_USER_INPUT" } };
    }
    const errorId = randomUUID();
    log.error({ errorId, path, ...describe(cause) }, "internal error");
    return {
      message: `Something went wrong on our side. Quote ${errorId} when you report it.`,
      locations,
      path,
      extensions: { code: "INTERNAL_SERVER_ERROR", errorId },
    };
  };
}

/** Whether the parser stopped at its limit of tokens, which graphql-js tells by these words only. */
function isTooLong({ message, extensions }: GraphQLFormattedError): boolean {
  return extensions?.code === "GRAPHQL_PARSE_FAILED" && TOO_MANY_TOKENS.test(message);
}

const TOO_MANY_TOKENS = /Document contains more that \d+ tokens/;

/** What graphql-js says last of wrong variables, where it says no more of them. */
const TOO_MANY_WRONG = /^Too many errors processing variables/;

/** What the caller did wrong, where it shows only while the operation runs; else null. */
function mistakeIn(cause: unknown): string | null {
  // graphql-js finds null in a variable with a default only when an argument takes it.
  const [node] = cause instanceof GraphQLError ? (cause.nodes ?? []) : [];
  if (cause instanceof GraphQLError && node && isValueNode(node)) return cause.message;
  if (cause instanceof GraphQLError && TOO_MANY_WRONG.test(cause.message)) return cause.message;
  // And that there are no subscriptions only when one is to run.
  if (cause instanceof GraphQLError && node?.kind === Kind.OPERATION_DEFINITION) {
    return cause.message;
  }
  return isUnstorableText(cause)
    ? "A text of the request holds the character U+0000, which is no part of any text: leave it out."
    : null;
}

/** What the log may hold of an error: no value that its statement carried. */
export function describe(cause: unknown): { error: string; code?: unknown; stack?: string } {
  if (!(cause instanceof Error)) return { error: String(cause) };
  const error = quotesValue(cause) ? "a value that the database cannot take" : cause.message;
  // The stack begins with the message.
  const frames = cause.stack?.slice(cause.stack.indexOf("\n    at "));
  return { error, code: codeOf(cause), stack: frames };
}
