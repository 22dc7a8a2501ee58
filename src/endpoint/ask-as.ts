import { HeaderMap } from "@apollo/server";
import type { ExecutionResult } from "graphql";
import type { OperationContext } from "../context";
import type { ReadRequest } from "./graphql.handler";
import type { ApolloParts } from "./shortcut";

/** An operation of our own, as a page of ours asks it. */
export interface OwnOperation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Asks operations of our own on behalf of whoever sent a request: with their rights, limits, budget and
 * trace, as if they had sent it to the API themselves.
 */
export function operationsAsViewer(
  { apollo }: Pick<ApolloParts, "apollo">,
  contextOf: (read: ReadRequest) => OperationContext,
) {
  return async (read: Omit<ReadRequest, "body">, body: OwnOperation): Promise<ExecutionResult> => {
    const headers = new HeaderMap([["content-type", "application/json"]]);
    const answered = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: "POST", headers, search: "", body },
      context: async () => contextOf({ ...read, body }),
    });
    if (answered.body.kind !== "complete") throw new Error("an answer in parts to a page of ours");
    return JSON.parse(answered.body.string) as ExecutionResult;
  };
}
