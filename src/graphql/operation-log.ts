import type { ApolloServerPlugin } from "@apollo/server";
import type { Logger } from "pino";
import type { OperationContext } from "../context";

/** Characters of an operation's name that are kept of it: whoever asks chooses it. */
export const MAX_OPERATION_NAME = 100;

/** One log line an operation, and the end of its snapshot. Never a variable's value. */
export function operationLog(log: Logger): ApolloServerPlugin<OperationContext> {
  return {
    async requestDidStart() {
      const startedAt = performance.now();
      return {
        async willSendResponse({ contextValue, operationName, operation, response }) {
          await contextValue.close();
          const body = response.body;
          const errors = body.kind === "single" ? body.singleResult.errors : undefined;
          log.info(
            {
              operation: operationName?.slice(0, MAX_OPERATION_NAME) ?? "(unnamed)",
              kind: operation?.operation,
              ms: Math.round((performance.now() - startedAt) * 10) / 10,
              statements: contextValue.counts.statements,
              rows: contextValue.counts.rows,
              outcome: errors?.length ? String(errors[0]?.extensions?.code ?? "ERROR") : "OK",
            },
            "operation",
          );
        },
      };
    },
  };
}
