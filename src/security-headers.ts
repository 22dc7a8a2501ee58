import helmet, { type HelmetOptions } from "helmet";
import type { Request, RequestHandler, Response } from "express";

/** A year, in seconds. */
const YEAR = 31_536_000;

const NONE = ["'none'"];

/** For answers that are no pages: JSON, and files (a worker obeys the policy of its own file). */
const DATA_POLICY = { "default-src": NONE, "base-uri": NONE, "frame-ancestors": NONE };

const COMMON = {
  frameguard: { action: "deny" },
  referrerPolicy: { policy: "no-referrer" },
} satisfies HelmetOptions;

/**
 * Sets the headers of every answer; a page sets its own policy after it. None depends on the request:
 * they are had from helmet once.
 */
export function securityHeaders(hasTls: boolean): RequestHandler {
  const headers = headersBy(helmetOf(hasTls));
  return (_request, response, next) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    next();
  };
}

/** What a handler sets, whoever asks. */
function headersBy(handler: RequestHandler): readonly (readonly [string, string])[] {
  const headers = new Map<string, string>();
  const response = {
    setHeader: (name: string, value: string) => void headers.set(name, value),
    removeHeader: (name: string) => void headers.delete(name),
  };
  let isDone = false;
  void handler({} as Request, response as unknown as Response, (error?: unknown) => {
    if (error) throw error;
    isDone = true;
  });
  if (!isDone) throw new Error("the security headers are not all there at once");
  return [...headers];
}

function helmetOf(hasTls: boolean): RequestHandler {
  return helmet({
    ...COMMON,
    // Said over plain HTTP it means nothing, and on a developer's machine it would keep every other
    // program there from being reached.
    strictTransportSecurity: hasTls ? { maxAge: YEAR } : false,
    contentSecurityPolicy: { useDefaults: false, directives: DATA_POLICY },
  });
}

/** As `securityHeaders`, for a page with a policy of its own. */
export function pageHeaders(directives: Readonly<Record<string, string[]>>): RequestHandler {
  return helmet({
    ...COMMON,
    strictTransportSecurity: false,
    contentSecurityPolicy: { useDefaults: false, directives: { ...DATA_POLICY, ...directives } },
  });
}
