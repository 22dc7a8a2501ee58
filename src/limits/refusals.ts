import { HeaderMap } from "@apollo/server";
import { GraphQLError } from "graphql";
import type { Charge } from "./cost-budget";

/** The refusal of an operation that costs more than any may. */
export function tooExpensive(requested: number, allowed: number): GraphQLError {
  return new GraphQLError(
    `The operation costs ${requested} points: at most ${allowed} are allowed. Ask for smaller ` +
      "pages, for less of each, or in several requests.",
    { extensions: { code: "QUERY_TOO_EXPENSIVE", requested, allowed, http: { status: 400 } } },
  );
}

/** The refusal of what comes too often: try again in so many seconds. */
export function rateLimited(message: string, seconds: number): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code: "RATE_LIMITED", http: statusWith(429, seconds) },
  });
}

/** The refusal of an operation whose points are not there. */
export function outOfPoints({ requested, remaining, resetsAt }: Charge): GraphQLError {
  const seconds = resetsAt ? secondsUntil(resetsAt) : 1;
  return rateLimited(
    `The operation costs ${requested} points, and ${remaining} are left: try again in ` +
      `${seconds} seconds.`,
    seconds,
  );
}

/** The refusal of a document that is not on the list of a client that is bound to it. */
export function notTrusted(): GraphQLError {
  return new GraphQLError(
    "This client may send the documents of the deployment's list only, and this is none of them.",
    { extensions: { code: "DOCUMENT_NOT_TRUSTED", http: { status: 403 } } },
  );
}

/** Seconds from now until an instant, at least 1. */
function secondsUntil(instant: Date): number {
  return Math.max(1, Math.ceil((instant.getTime() - Date.now()) / 1000));
}

function statusWith(status: number, retryAfter: number): { status: number; headers: HeaderMap } {
  return { status, headers: new HeaderMap([["retry-after", String(retryAfter)]]) };
}
