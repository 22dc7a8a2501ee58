import { isIP } from "node:net";
import { StartError } from "./start-error";

/** Where the server listens, and by which names it is asked. */
export interface Address {
  /** Name or IP address to listen on. */
  readonly host: string;
  /** TCP port of the API, 0 to 65535; 0 takes any free one. */
  readonly port: number;
  /** Our own address as others know it, an origin; null: on this machine only, as asked. */
  readonly publicUrl: URL | null;
  /** Hops, or addresses, of the proxies whose `X-Forwarded-For` is believed; null: none. */
  readonly trustedProxies: number | readonly string[] | null;
}

const LOOPBACK_NAMES: readonly string[] = ["localhost", "127.0.0.1", "::1", "[::1]"];

/** Whether only this machine can reach a host of that name. */
export function isLoopback(host: string): boolean {
  return LOOPBACK_NAMES.includes(host) || (isIP(host) === 4 && host.startsWith("127."));
}

/** Whether browsers reach us over TLS, so that cookies may go that way alone. */
export function isSecure({ publicUrl }: Pick<Address, "publicUrl">): boolean {
  return publicUrl?.protocol === "https:";
}

/** @throws StartError naming the variable, its value and what would be accepted */
export function readAddress(variables: NodeJS.ProcessEnv): Address {
  const host = variables.HOST || "127.0.0.1";
  const publicUrl = readPublicUrl(variables.PUBLIC_URL);
  if (isIP(host) === 0 && !/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(host)) {
    throw new StartError(`HOST is "${host}": give an IP address or a name, e.g. 0.0.0.0.`);
  }
  if (!isLoopback(host) && publicUrl === null) {
    throw new StartError(
      `HOST is "${host}", which others can reach: give PUBLIC_URL too, the https address that ` +
        "they use, e.g. PUBLIC_URL=https://thread.example.org. TLS ends at a proxy in front.",
    );
  }
  return Object.freeze({
    host,
    port: readPort(variables.PORT),
    publicUrl,
    trustedProxies: readProxies(variables.TRUST_PROXY),
  });
}

function readPort(value: string | undefined): number {
  if (value === undefined || value === "") return 4000;
  const port = Number(value);
  if (/^\d+$/.test(value) && port <= 65_535) return port;
  throw new StartError(`PORT is "${value}": give a number from 0 to 65535, e.g. 4000.`);
}

function readPublicUrl(value: string | undefined): URL | null {
  if (!value) return null;
  const url = URL.canParse(value) ? new URL(value) : null;
  const isOrigin = url !== null && url.pathname === "/" && url.search + url.hash === "";
  const isSafe =
    url?.protocol === "https:" || (url?.protocol === "http:" && isLoopback(url.hostname));
  if (url && isOrigin && isSafe && url.username + url.password === "") return url;
  throw new StartError(
    `PUBLIC_URL is "${value}": give the address that people open, https and without a path, e.g. ` +
      "https://thread.example.org (http is taken for this machine's own names only).",
  );
}

function readProxies(value: string | undefined): number | readonly string[] | null {
  if (!value) return null;
  if (/^[1-9]$/.test(value)) return Number(value);
  const addresses = value.split(",").map((part) => part.trim());
  if (addresses.every(isProxy)) return addresses;
  throw new StartError(
    `TRUST_PROXY is "${value}": give how many proxies stand in front (1 to 9), or their addresses, ` +
      "e.g. 10.0.0.0/8,192.168.7.1.",
  );
}

function isProxy(text: string): boolean {
  const [address = "", bits, ...rest] = text.split("/");
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return text === "loopback" || text === "uniquelocal";
  return bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}
