import type { IncomingMessage, ServerResponse } from "node:http";
import { HeaderMap, type HTTPGraphQLRequest } from "@apollo/server";
import type { Viewer } from "../auth/viewer";
import type { OperationContext } from "../context";
import { Shortcut, type ApolloParts, type Reply } from "./shortcut";

/** A request of somebody known, read. */
export interface ReadRequest {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly viewer: Viewer;
  /** Parsed; undefined where there was none. */
  readonly body: unknown;
}

/** Answers GraphQL over HTTP. */
export type AnswerGraphql = (read: ReadRequest) => Promise<void>;

/** Answers by plans what comes again and again, and all else by Apollo. */
export function graphqlAnswers(
  parts: ApolloParts,
  contextOf: (read: ReadRequest) => OperationContext,
): AnswerGraphql {
  const shortcut = new Shortcut(parts);
  return async (read) => {
    const asked = httpRequestOf(read);
    let made: OperationContext | undefined;
    const context = (): OperationContext => (made ??= contextOf(read));
    const reply = (await shortcut.answer(asked, context)) ?? (await byApollo(asked, context));
    send(read.response, reply);
  };

  async function byApollo(
    asked: HTTPGraphQLRequest,
    context: () => OperationContext,
  ): Promise<Reply> {
    const answered = await parts.apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: asked,
      context: async () => context(),
    });
    const { status = 200, headers, body } = answered;
    if (body.kind !== "complete") throw new Error("an answer in parts, which nobody can ask for");
    const reply = { status, headers, body: body.string };
    shortcut.learn(asked, reply);
    return reply;
  }
}

/** A header that is sent once; several of a name are one with commas. */
export function headerOf({ headers }: IncomingMessage, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value.join(", ") : value;
}

function httpRequestOf({ request, body }: ReadRequest): HTTPGraphQLRequest {
  const { method = "", url = "" } = request;
  const headers = new HeaderMap();
  for (const name in request.headers) headers.set(name, headerOf(request, name) ?? "");
  const question = url.indexOf("?");
  return { method, headers, search: question < 0 ? "" : url.slice(question), body };
}

function send(response: ServerResponse, { status, headers, body }: Reply): void {
  for (const [name, value] of headers) response.setHeader(name, value);
  response.statusCode = status;
  response.setHeader("content-length", Buffer.byteLength(body));
  // As text it leaves together with the headers.
  response.end(body);
}
