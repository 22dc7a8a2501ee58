import type { Request, RequestHandler } from "express";
import { isLoopback, type Address } from "./address-env";

/** What of an address says by which names we are asked. */
export type OwnNames = Pick<Address, "host" | "publicUrl">;

/** Asked on this machine alone. */
export const LOCAL_ONLY: OwnNames = { host: "127.0.0.1", publicUrl: null };

/**
 * Refuses requests that call us by another name than our own. A web page of elsewhere can let its own
 * name point here, and to the browser its scripts are then at home.
 */
export function ownNames(names: OwnNames): RequestHandler {
  /** The last header that was found to be our own: clients do not change what they call us. */
  let known: string | null = null;
  return (request, response, next) => {
    const { host } = request.headers;
    const isKnown = host !== undefined && host === known;
    if (isKnown || isOwn(hostOf(request), names)) {
      known = host ?? null;
      next();
      return;
    }
    const at = names.publicUrl?.origin ?? "http://localhost";
    const message = names.publicUrl
      ? `This server goes by another name: use ${at}.`
      : `This server answers on this machine only: use ${at}.`;
    const errors = [{ message, extensions: { code: "MISDIRECTED_REQUEST" } }];
    response.status(421).json({ errors });
  };
}

/** Our own origin as the asking browser knows it: where it is to come back to. */
export function ownOrigin(request: Request, { publicUrl }: Pick<Address, "publicUrl">): string {
  return publicUrl?.origin ?? `http://${request.headers.host ?? "localhost"}`;
}

function isOwn(host: string | null, { host: listening, publicUrl }: OwnNames): boolean {
  if (host === null) return false;
  if (host === publicUrl?.hostname) return true;
  return isLoopback(listening) && isLoopback(host);
}

/** From the Host header itself: a script can set `X-Forwarded-Host` as it likes. */
function hostOf(request: Request): string | null {
  const url = `http://${request.headers.host ?? ""}`;
  return URL.canParse(url) ? new URL(url).hostname : null;
}
