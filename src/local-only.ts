import type { RequestHandler } from "express";

const OWN_NAMES: readonly string[] = ["localhost", "127.0.0.1", "[::1]"];

/**
 * Refuses requests that call this machine by another name. A web page of elsewhere can let its own
 * name point here, and to the browser its scripts are then at home.
 */
export const localOnly: RequestHandler = (request, response, next) => {
  if (OWN_NAMES.includes(request.hostname)) {
    next();
    return;
  }
  const message = "This server answers on this machine only: use http://localhost.";
  response.status(421).json({ errors: [{ message, extensions: { code: "MISDIRECTED_REQUEST" } }] });
};
