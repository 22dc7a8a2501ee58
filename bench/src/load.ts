import { Client } from "undici";

/** A request that is sent again and again. */
export interface Sent {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Null for a GET. */
  readonly body: string | null;
}

/** What a stretch of load came to. */
export interface LoadResult {
  readonly requests: number;
  readonly seconds: number;
  /** Milliseconds of each request, in order of size. */
  readonly latencies: readonly number[];
}

/** What a process under load is told, and tells. */
export interface LoadOrder {
  readonly origin: string;
  readonly requests: readonly Sent[];
  readonly connections: number;
  /** Ends after so many seconds; or after so many requests where `count` is given. */
  readonly seconds: number;
  readonly count?: number;
  /** Whether each request is sent once only, in their order. */
  readonly once?: boolean;
}

/**
 * A closed loop: each connection sends its next request when the answer to the last one is there.
 *
 * @throws Error for the first answer that is none, or tells of errors
 */
export async function load(order: LoadOrder): Promise<LoadResult> {
  const { origin, connections, seconds, once = false } = order;
  const count = once ? order.requests.length : (order.count ?? Infinity);
  const clients = Array.from({ length: connections }, () => new Client(origin, { pipelining: 1 }));
  const latencies: number[] = [];
  const begin = performance.now();
  const end = begin + seconds * 1000;
  let next = 0;
  const loop = async (client: Client, n: number): Promise<void> => {
    // Each connection begins elsewhere, so that they do not all ask about one contract.
    const offset = Math.floor((n * order.requests.length) / connections);
    for (let turn = offset; performance.now() < end && next < count; turn += 1) {
      if (once) turn = next;
      next += 1;
      const sentAt = performance.now();
      await send(client, order.requests[turn % order.requests.length]!);
      latencies.push(performance.now() - sentAt);
    }
  };
  try {
    await Promise.all(clients.map(loop));
  } finally {
    await Promise.all(clients.map((client) => client.destroy()));
  }
  const taken = (performance.now() - begin) / 1000;
  return { requests: latencies.length, seconds: taken, latencies: latencies.sort((a, b) => a - b) };
}

const FAULT = Buffer.from('"errors":');

function send(client: Client, { path, headers, body }: Sent): Promise<void> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let status = 0;
    client.dispatch(
      { path, method: body === null ? "GET" : "POST", headers: { ...headers }, body },
      {
        onRequestStart: () => undefined,
        onResponseStart: (_controller, code) => {
          status = code;
        },
        onResponseData: (_controller, chunk) => {
          chunks.push(chunk);
        },
        onResponseEnd: () => {
          const fault = faultOf(status, chunks);
          if (fault === null) resolve();
          else reject(new Error(`${path}: ${fault}`));
        },
        onResponseError: (_controller, error) => reject(error),
      },
    );
  });
}

/** Looks at what was answered only as far as costs nothing. */
function faultOf(status: number, chunks: readonly Buffer[]): string | null {
  const [first, last] = [chunks[0], chunks.at(-1)];
  const isWell =
    status === 200 && first && last && first.indexOf(FAULT) < 0 && last.indexOf(FAULT) < 0;
  return isWell ? null : `${status} ${Buffer.concat(chunks).toString().slice(0, 500)}`;
}
