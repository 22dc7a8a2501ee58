import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { print } from "graphql";

/** The server answered, and refused the whole request; `code` is for programs. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** Sends one operation and gives its data, typed by the document. */
export type Api = <Data, Variables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
) => Promise<Data>;

export function createApi(url: string, send: typeof fetch = fetch): Api {
  return async (document, variables, signal) => {
    const response = await send(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: print(document), variables }),
      signal,
    });
    const { data, errors } = await response.json();
    if (errors) throw new ApiError(errors[0].extensions.code, errors[0].message);
    return data;
  };
}
