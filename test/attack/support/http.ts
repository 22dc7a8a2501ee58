import { Agent, request, type IncomingHttpHeaders } from "node:http";

/** What came back, read to its end. */
export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** A request as it goes over the wire, with nothing put right on the way. */
export interface Sent {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string | string[]>>;
  readonly body?: string | Buffer;
}

const agent = new Agent({ keepAlive: true, maxSockets: 16 });

/** As `fetch`, which would choose the host and the length, and tidy the path. */
export function sendTo(
  url: string,
  { method = "POST", path = "/graphql", headers = {}, body }: Sent,
): Promise<Reply> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
    const options = { hostname, port, method, path, agent, headers: { ...length, ...headers } };
    const sent = request(options, async (response) => {
      let text = "";
      response.setEncoding("utf8");
      for await (const chunk of response) text += String(chunk);
      resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
    });
    sent.on("error", reject).end(body);
  });
}

/** An answer of the API. */
export interface ApiAnswer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions: { readonly code: string; readonly limit?: string };
  }[];
}

/** The answer of the API, and its status. */
export interface ApiReply extends Reply {
  readonly body: ApiAnswer;
  /** Status and the code of each error: what an attack must come back with. */
  readonly verdict: (number | string)[];
}

/** Reads what must be an answer of the API. */
export function toApiReply(reply: Reply): ApiReply {
  const body = JSON.parse(reply.text) as ApiAnswer;
  const codes = body.errors?.map(({ extensions }) => extensions.code) ?? [];
  return { ...reply, body, verdict: [reply.status, ...codes] };
}

export const JSON_TYPE = { "content-type": "application/json" };
