import type { IncomingMessage } from "node:http";
import type { Request } from "express";
import type { Viewer } from "./viewer";

/** Says who sends a request; null for nobody known; throws `NotAuthenticated` for a false claim. */
export type Authenticate = (request: Request) => Promise<Viewer | null>;

const viewers = new WeakMap<IncomingMessage, Viewer>();

/** Remembers who sent a request, for whoever answers it. */
export function rememberViewer(request: IncomingMessage, viewer: Viewer): void {
  viewers.set(request, viewer);
}

/** Who sent a request that was let through; null where nobody was asked to sign in. */
export function viewerOf(request: IncomingMessage): Viewer | null {
  return viewers.get(request) ?? null;
}
