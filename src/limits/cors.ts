import cors from "cors";
import type { RequestHandler } from "express";

/** Headers of ours that a page of another origin may read. */
const READABLE = ["Retry-After"];

/** Seconds that a browser may remember what it was allowed. */
const PREFLIGHT_SECONDS = 600;

/**
 * Lets web pages of the listed origins ask; of no others. A session goes with their requests, but
 * not where any origin may ask: those have to send a token.
 */
export function allowOrigins(origins: readonly string[]): RequestHandler {
  if (origins.length === 0) return (_request, _response, next) => next();
  const isAny = origins.includes("*");
  return cors({
    origin: isAny ? "*" : [...origins],
    credentials: !isAny,
    methods: ["GET", "POST"],
    allowedHeaders: ["Content-Type", "Authorization", "Apollo-Require-Preflight", "X-Purpose"],
    exposedHeaders: READABLE,
    maxAge: PREFLIGHT_SECONDS,
  });
}
