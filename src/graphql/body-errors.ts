import type { ErrorRequestHandler } from "express";

/** A request body that cannot be read is answered as the GraphQL API answers: JSON with `errors`. */
export const bodyErrors: ErrorRequestHandler = (error: HttpError, _request, response, next) => {
  const status = error.statusCode ?? 500;
  if (response.headersSent || status >= 500) {
    next(error);
    return;
  }
  const tooLarge = error.type === "entity.too.large";
  const message = tooLarge
    ? "The request body is too large: send a smaller batch, or import a bundle."
    : `The request body cannot be read: ${error.message}.`;
  const code = tooLarge ? "PAYLOAD_TOO_LARGE" : "BAD_REQUEST";
  response.status(status).json({ errors: [{ message, extensions: { code } }] });
};

/** What Express's body parser throws. */
interface HttpError extends Error {
  readonly statusCode?: number;
  readonly type?: string;
}
