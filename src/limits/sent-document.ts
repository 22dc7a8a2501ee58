import type { GraphQLRequest } from "@apollo/server";
import type { GraphQLError } from "graphql";
import type { Viewer } from "../auth/viewer";
import { notTrusted } from "./refusals";
import type { TrustedDocuments } from "./trusted-documents";

/**
 * Puts the text of a known document in the place of its id, and says why a document may not be
 * sent: its client is bound to the list, and it is not on it. Null when it may.
 */
export function takeKnownDocument(
  request: GraphQLRequest,
  viewer: Viewer,
  trusted: TrustedDocuments | null,
): GraphQLError | null {
  if (!trusted) return null;
  const id = documentIdOf(request);
  const known = id === undefined ? undefined : trusted.textOf(id);
  if (known !== undefined) {
    put(request, known);
    return null;
  }
  if (!trusted.binds(viewer)) return null;
  if (request.query !== undefined && trusted.has(request.query)) {
    put(request, request.query);
    return null;
  }
  return notTrusted();
}

/** Has the request ask a text, and be without a hash, which Apollo would look up by itself. */
export function put(request: GraphQLRequest, text: string): void {
  request.query = text;
  request.extensions = { ...request.extensions, persistedQuery: undefined };
}

/**
 * The id by which a request names its document: `documentId` of the body or the address, or the
 * hash of `extensions.persistedQuery`. Undefined when it names none.
 */
function documentIdOf({ http, extensions }: GraphQLRequest): string | undefined {
  const id = fieldOf(http?.body, "documentId") ?? searchedFor(http?.search, "documentId");
  return (id ?? fieldOf(extensions?.persistedQuery, "sha256Hash"))?.replace(/^sha256:/, "");
}

function fieldOf(value: unknown, name: string): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const field: unknown = Reflect.get(value, name);
  return typeof field === "string" ? field : undefined;
}

function searchedFor(search: string | undefined, name: string): string | undefined {
  return new URLSearchParams(search).get(name) ?? undefined;
}
