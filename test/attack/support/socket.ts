import { connect } from "node:net";

/** Milliseconds between two bytes of a slow request. */
const DRIP_MS = 300;

/** The header that names the server. */
export const hostOf = (url: string): string => `host: ${new URL(url).host}\r\n`;

/** Sends bytes as they are, and gives what the server says until it hangs up or has said enough. */
export function talk(url: string, bytes: string): Promise<string> {
  return new Promise((resolve) => {
    let said = "";
    const socket = connect(Number(new URL(url).port), "127.0.0.1", () => socket.write(bytes));
    socket.on("error", () => undefined);
    socket.on("data", (chunk) => {
      said += chunk.toString();
      socket.end();
    });
    socket.on("close", () => resolve(said));
  });
}

/** Begins a request and goes on a little at a time, until the server hangs up; gives what it said. */
export function slowly(url: string, begun: string, drop: string): Promise<string> {
  return new Promise((resolve) => {
    let said = "";
    const socket = connect(Number(new URL(url).port), "127.0.0.1", () => socket.write(begun));
    const drip = setInterval(() => drop !== "" && socket.write(drop), DRIP_MS);
    socket.on("error", () => undefined);
    socket.on("data", (chunk) => (said += chunk.toString()));
    socket.on("close", () => {
      clearInterval(drip);
      resolve(said);
    });
  });
}
