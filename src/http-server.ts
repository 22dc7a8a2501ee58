import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { StartError } from "./start-error";

/** Milliseconds that running requests have to finish when the process goes down. */
const DRAIN_MS = 10_000;

/** A listening HTTP server. */
export interface HttpServer {
  readonly port: number;
  /** Takes no new request, waits for the running ones (at most ten seconds), then closes. */
  close(): Promise<void>;
}

/**
 * Listens on a loopback address only: who may ask from elsewhere is not settled yet.
 *
 * @throws StartError when the port is in use or may not be used
 */
export async function listen(handler: RequestListener, port: number): Promise<HttpServer> {
  const server = createServer(handler);
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(explain(error, port)));
    server.listen(port, "127.0.0.1", resolve);
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

function explain(error: NodeJS.ErrnoException, port: number): StartError {
  if (error.code === "EADDRINUSE") {
    return new StartError(
      `Port ${port} is in use by another program: stop that one, or choose another port, e.g. ` +
        `PORT=${port + 1} npm start.`,
    );
  }
  if (error.code === "EACCES") {
    return new StartError(`Port ${port} may not be used by you: choose one above 1023.`);
  }
  return new StartError(`Cannot listen on port ${port}: ${error.message}`, { cause: error });
}
