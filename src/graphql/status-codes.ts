import type { ApolloServerPlugin } from "@apollo/server";

const GRAPHQL_JSON = "application/graphql-response+json";

/**
 * GraphQL over HTTP: for `application/json` a well-formed request is answered with status 200 even
 * where its document or variables are wrong; only `application/graphql-response+json` says so in
 * the status. Apollo uses 400 for both. No answer is anybody's to keep: it is one viewer's.
 */
export function statusCodes(): ApolloServerPlugin {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ request, response, errors }) {
          response.http.headers.set("cache-control", "no-store");
          const accepts = request.http?.headers.get("accept") ?? "";
          if (accepts.includes(GRAPHQL_JSON) || response.http.status !== 400) return;
          if (errors?.some((error) => WRONG_DOCUMENT.has(String(error.extensions.code)))) {
            response.http.status = 200;
          }
        },
      };
    },
  };
}

const WRONG_DOCUMENT = new Set([
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "BAD_USER_INPUT",
  "OPERATION_RESOLUTION_FAILURE",
  "QUERY_TOO_LARGE",
  "QUERY_TOO_EXPENSIVE",
]);
