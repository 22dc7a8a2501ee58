import type { ApolloServerPlugin } from "@apollo/server";
import { WHOLE_FAILURES } from "./stopped-errors";

/** Seconds after which somebody may try again. */
const RETRY_AFTER = "5";

/**
 * An operation that was stopped, or found no connection, has no answer: what some of its fields had
 * found by then agrees with nothing. One error says so, and the status does.
 */
export function wholeFailures(): ApolloServerPlugin {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ response: { body, http } }) => {
        if (body.kind !== "single") return;
        const result = body.singleResult;
        const error = result.errors?.find(({ extensions }) => WHOLE_FAILURES.has(extensions?.code));
        const failure = WHOLE_FAILURES.get(error?.extensions?.code);
        if (!failure) return;
        const { code, message, status } = failure;
        result.errors = [{ message, extensions: { code } }];
        result.data = undefined;
        http.status = status;
        if (status === 503) http.headers.set("retry-after", RETRY_AFTER);
      },
    }),
  };
}
