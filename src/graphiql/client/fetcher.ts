import type { GraphiQLProps } from "graphiql";
import { GraphQLError } from "graphql";

type Fetcher = GraphiQLProps["fetcher"];
type Params = Parameters<Fetcher>[0];
type Answer = Extract<Awaited<ReturnType<Fetcher>>, { data?: unknown }>;

/**
 * Sends an operation to the endpoint. Each answer is an async iterable of one result, because that
 * is what lets GraphiQL's Stop button, and a change of tab, cancel the request: the answer of a slow
 * question would otherwise land in whichever tab is open by then.
 */
export function createFetcher(endpoint: string): Fetcher {
  return (params, options) =>
    cancellable((signal) => send(endpoint, params, options?.headers ?? {}, signal));
}

async function send(
  endpoint: string,
  params: Params,
  headers: Record<string, string>,
  signal: AbortSignal,
): Promise<Answer> {
  const response = await fetch(endpoint, {
    method: "POST",
    signal,
    headers: {
      "content-type": "application/json",
      accept: "application/graphql-response+json, application/json;q=0.9",
      ...headers,
    },
    body: JSON.stringify(params),
  }).catch(() => null);
  if (!response) return failure("The server cannot be reached. Is it running?");
  const answer: unknown = await response.json().catch(() => null);
  if (isAnswer(answer)) return answer;
  return failure(`The server answered ${response.status} ${response.statusText}`.trim());
}

function isAnswer(value: unknown): value is Answer {
  return typeof value === "object" && value !== null && ("data" in value || "errors" in value);
}

function failure(message: string): Answer {
  return { errors: [new GraphQLError(message)] };
}

function cancellable(
  request: (signal: AbortSignal) => Promise<Answer>,
): AsyncIterableIterator<Answer> {
  const controller = new AbortController();
  const finished = { done: true, value: undefined } as const;
  let hasStarted = false;
  const iterator: AsyncIterableIterator<Answer> = {
    [Symbol.asyncIterator]: () => iterator,
    async next() {
      if (hasStarted) return finished;
      hasStarted = true;
      const value = await request(controller.signal);
      return controller.signal.aborted ? finished : { done: false, value };
    },
    async return() {
      hasStarted = true;
      controller.abort();
      return finished;
    },
  };
  return iterator;
}
