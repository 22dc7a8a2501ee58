/** A question that is not answered as it was asked; the message says what would be. */
export class QueryProblem extends Error {
  constructor(
    /** The HTTP status that says the same. */
    readonly status: number,
    /** For programs, e.g. `UNKNOWN_COLUMN`. */
    readonly code: string,
    message: string,
    /** Seconds after which to ask again; absent where waiting does not help. */
    readonly retryAfter?: number,
  ) {
    super(message);
    this.name = "QueryProblem";
  }
}

/** The question cannot be understood, or asks for what is not there. */
export function badQuery(code: string, message: string): QueryProblem {
  return new QueryProblem(400, code, message);
}

/** The question is right, and of a kind that this server does not answer. */
export function notSupported(what: string, instead: string): QueryProblem {
  return new QueryProblem(501, "NOT_SUPPORTED", `${what} is not supported: ${instead}`);
}
