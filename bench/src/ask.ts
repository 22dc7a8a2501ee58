import type { Json } from "./compare";
import type { Sent } from "./load";

/**
 * Sends one request and gives the answer's JSON.
 *
 * @throws Error for an answer that is none, or tells of errors
 */
export async function ask(origin: string, { path, headers, body }: Sent): Promise<Json> {
  const method = body === null ? "GET" : "POST";
  const response = await fetch(`${origin}${path}`, { method, headers: { ...headers }, body });
  const text = await response.text();
  const answer = response.status === 200 ? (JSON.parse(text) as Json) : null;
  const isWell = response.status === 200 && !(answer as { errors?: unknown } | null)?.errors;
  if (isWell) return answer;
  throw new Error(`${origin}${path}: ${response.status} ${text.slice(0, 1_000)}`);
}

/** How often somebody asks again; each time waits as long as an operation may. */
const MOST_TRIES = 20;

/** The same, asking again where figures are still being counted. */
export async function askUntilCounted(origin: string, sent: Sent): Promise<Json> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await ask(origin, sent);
    } catch (error) {
      if (tries === MOST_TRIES || !String(error).includes("STILL_COUNTING")) throw error;
    }
  }
}

/** The same of a GraphQL server: what is in `data`. */
export async function askGraphql(origin: string, sent: Sent): Promise<{ [field: string]: Json }> {
  const { data } = (await ask(origin, sent)) as unknown as { data: { [field: string]: Json } };
  return data;
}

/** A GraphQL request. */
export function graphql(
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
  token: string | null = null,
): Sent {
  const headers: Record<string, string> = { "content-type": "application/json" };
  if (token !== null) headers.authorization = `Bearer ${token}`;
  return {
    path: "/graphql",
    headers,
    body: JSON.stringify({ query, variables }),
  };
}

/** A request of the floor. */
export const plain = (path: string): Sent => ({ path, headers: {}, body: null });
