import {
  HeaderMap,
  type ApolloServer,
  type ApolloServerPlugin,
  type GraphQLRequest,
  type GraphQLRequestContextResponseForOperation,
  type GraphQLRequestContextWillSendResponse,
  type GraphQLRequestListener,
  type HTTPGraphQLRequest,
} from "@apollo/server";
import type { GraphQLSchema } from "graphql";
import type { OperationContext } from "../context";
import type { PlannedOperation, Plans } from "../execution/plans";

/** An answer as it goes out. */
export interface Reply {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** What Apollo works with, and the shortcut as well. */
export interface ApolloParts {
  readonly apollo: ApolloServer<OperationContext>;
  readonly schema: GraphQLSchema;
  readonly plugins: readonly ApolloServerPlugin<OperationContext>[];
  readonly plans: Plans;
}

type Listener = GraphQLRequestListener<OperationContext>;
type Context = GraphQLRequestContextResponseForOperation<OperationContext> &
  GraphQLRequestContextWillSendResponse<OperationContext>;

/** What the body of a request holds that the shortcut knows of. */
const FIELDS: readonly string[] = ["query", "operationName", "variables"];

/** Most forms of the header `accept` that are remembered. */
const MOST_ACCEPTS = 50;

/**
 * Answers requests that come again and again: what Apollo does for one whose document it remembers
 * and whose answer a plugin gives, with the same plugins in the same order, and without the rest of
 * its work, which takes several times as long as following a plan. Whatever is out of the ordinary
 * in a request or its answer is left to Apollo.
 */
export class Shortcut {
  /** The type of content that Apollo answered with, by what was accepted. */
  private readonly contentTypes = new Map<string, string>();

  constructor(private readonly parts: ApolloParts) {}

  /** Learns from an answer of Apollo's own. */
  learn({ headers }: HTTPGraphQLRequest, { status, headers: answered }: Reply): void {
    const type = answered.get("content-type");
    if (status !== 200 || type === undefined) return;
    if (this.contentTypes.size >= MOST_ACCEPTS) this.contentTypes.clear();
    this.contentTypes.set(headers.get("accept") ?? "", type);
  }

  /** The answer; null where Apollo is to give it, to the same operation. */
  async answer(http: HTTPGraphQLRequest, contextOf: () => OperationContext): Promise<Reply | null> {
    const contentType = this.contentTypes.get(http.headers.get("accept") ?? "");
    const request = plainRequest(http);
    if (contentType === undefined || !request) return null;
    const planned = this.parts.plans.operationOf(request);
    if (!planned) return null;
    const attempt = attemptOf(contextOf);
    if (!attempt) return null;
    const context = this.contextOf(request, planned, attempt);
    const reply = await this.run(context, request.query);
    if (reply) return { ...reply, headers: reply.headers.set("content-type", contentType) };
    await attempt.giveUp();
    return null;
  }

  private contextOf(
    request: GraphQLRequest,
    planned: PlannedOperation,
    contextValue: OperationContext,
  ): Context {
    const { apollo, schema } = this.parts;
    const { document, operation } = planned;
    const asked = {
      logger: apollo.logger,
      cache: apollo.cache,
      schema,
      request,
      response: { http: { status: undefined, headers: new HeaderMap() }, body: undefined },
      contextValue,
      metrics: {},
      requestIsBatched: false,
      source: request.query,
      document,
      operation,
      operationName: operation.name?.value ?? null,
    };
    // What of it is missing concerns caches of answers, which there are none of.
    return asked as unknown as Context;
  }

  private async run(context: Context, text: string | undefined) {
    const listeners = await this.begin(context);
    // Another text was put in its place, or nothing.
    if (context.request.query !== text) return null;
    try {
      await Promise.all(listeners.map((one) => one.didResolveOperation?.(context)));
    } catch {
      // It is refused: Apollo asks again, and says so.
      return null;
    }
    if (!(await respond(listeners, context))) return null;
    await Promise.all(listeners.map((one) => one.willSendResponse?.(context)));
    const { http, body } = context.response;
    if (body.kind !== "single") return null;
    const { errors, data, extensions } = body.singleResult;
    const written = data && context.contextValue.memory.answers.textOf(data);
    const string = written
      ? `{"data":${written},"extensions":${JSON.stringify(extensions)}}\n`
      : `${JSON.stringify({ errors, data, extensions })}\n`;
    return { status: http.status ?? 200, headers: http.headers, body: string };
  }

  private async begin(context: Context): Promise<Listener[]> {
    const { plugins } = this.parts;
    const begun = await Promise.all(plugins.map((plugin) => plugin.requestDidStart?.(context)));
    return begun.filter((listener) => listener !== undefined);
  }
}

/** Null where there is no context for it: Apollo says why. */
function attemptOf(contextOf: () => OperationContext): OperationContext | null {
  try {
    return contextOf().attempt();
  } catch {
    return null;
  }
}

/** Has the first plugin that can give the answer; false where none can. */
async function respond(listeners: readonly Listener[], context: Context): Promise<boolean> {
  for (const listener of listeners) {
    const response = await listener.responseForOperation?.(context);
    if (!response) continue;
    Object.assign(context.response, { body: response.body });
    if (response.http.status) context.response.http.status = response.http.status;
    return true;
  }
  return false;
}

/** A request of a text and its variables; null where there is more, or something else. */
function plainRequest(http: HTTPGraphQLRequest): GraphQLRequest | null {
  const { method, body, headers } = http;
  if (method !== "POST" || !headers.get("content-type")?.startsWith("application/json"))
    return null;
  if (!isRecord(body) || Object.keys(body).some((name) => !FIELDS.includes(name))) return null;
  const { query, operationName, variables } = body;
  if (typeof query !== "string" || query === "") return null;
  if (operationName != null && typeof operationName !== "string") return null;
  if (variables != null && !isRecord(variables)) return null;
  return {
    query,
    operationName: operationName ?? undefined,
    variables: variables ?? undefined,
    http,
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
