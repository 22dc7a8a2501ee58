import { createServer } from "node:net";

/** A TCP port on the loopback that nobody listens on: the wanted one if it is free, else another. */
export async function findFreePort(wanted: number | null): Promise<number> {
  if (wanted !== null && wanted !== 0) {
    const port = await tryPort(wanted);
    if (port !== null) return port;
  }
  const port = await tryPort(0);
  if (port === null) throw new Error("The system gives no free TCP port on 127.0.0.1");
  return port;
}

function tryPort(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(null));
    server.listen({ port, host: "127.0.0.1", exclusive: true }, () => {
      const address = server.address();
      const bound = address !== null && typeof address === "object" ? address.port : null;
      server.close(() => resolve(bound));
    });
  });
}
