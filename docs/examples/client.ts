import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { print } from "graphql";

/** The server answered, but not with what was asked; `code` is for programs. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

interface Answer<Data> {
  data: Data;
  errors?: { message: string; extensions: { code: string } }[];
}

export type Api = ReturnType<typeof createApi>;

/** Sends operations to `url`; each gives its data, typed by its document. */
export function createApi(url: string, send: typeof fetch = fetch) {
  return async <Data, Variables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    signal?: AbortSignal,
  ): Promise<Data> => {
    const response = await send(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: print(document), variables }),
      signal,
    });
    const { data, errors } = (await response.json()) as Answer<Data>;
    const error = errors?.[0];
    if (error) throw new ApiError(error.extensions.code, error.message);
    return data;
  };
}
