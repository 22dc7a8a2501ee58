import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Address } from "./address-env";
import { StartError } from "./start-error";

/** Milliseconds that running requests have to finish when the process goes down. */
const DRAIN_MS = 10_000;

/** Milliseconds between two looks for requests that take too long to arrive. */
const CHECK_MS = 5_000;

/** A listening HTTP server. */
export interface HttpServer {
  readonly port: number;
  /** Takes no new request, waits for the running ones (at most ten seconds), then closes. */
  close(): Promise<void>;
}

/** Most headers of a request; browsers and proxies send about thirty. */
const MAX_HEADERS = 100;

/** Bytes of all headers of a request: a bearer token of a few kilobytes fits. */
const MAX_HEADER_BYTES = 16_384;

/** Milliseconds until the headers of a request have to be there. */
const HEADERS_MS = 10_000;

/**
 * Listens on a port of one address, e.g. of this machine only.
 *
 * @param requestSeconds until the whole of a request has to be there: whoever sends it a byte at a
 *   time is answered 408 and let go
 * @throws StartError when the port is in use or may not be used, or the address is not ours
 */
export async function listen(
  handler: RequestListener,
  { host, port }: Pick<Address, "host" | "port">,
  requestSeconds: number,
): Promise<HttpServer> {
  const requestTimeout = requestSeconds * 1000;
  const server = createServer(
    {
      requestTimeout,
      headersTimeout: Math.min(HEADERS_MS, requestTimeout),
      connectionsCheckingInterval: Math.min(CHECK_MS, requestTimeout),
      maxHeaderSize: MAX_HEADER_BYTES,
    },
    handler,
  );
  server.maxHeadersCount = MAX_HEADERS;
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(explain(error, host, port)));
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () => close(server),
  };
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const late = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
  await closed;
  clearTimeout(late);
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): StartError {
  if (error.code === "EADDRINUSE") {
    return new StartError(
      `Port ${port} is in use by another program: stop that one, or choose another port, e.g. ` +
        `PORT=${port + 1} npm start.`,
    );
  }
  if (error.code === "EACCES") {
    return new StartError(`Port ${port} may not be used by you: choose one above 1023.`);
  }
  if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND") {
    return new StartError(`HOST is "${host}", which is no address of this machine.`);
  }
  return new StartError(`Cannot listen on port ${port}: ${error.message}`, { cause: error });
}
