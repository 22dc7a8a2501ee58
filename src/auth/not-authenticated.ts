/**
 * What was sent to prove who asks proves nothing: forged, mistyped, expired, revoked. It is answered
 * with 401, whatever else the request carries; the message never repeats what was sent.
 */
export class NotAuthenticated extends Error {
  constructor(message: string) {
    super(message);
    this.name = "NotAuthenticated";
  }
}

/** The provider that could tell who asks does not answer: neither yes nor no, but 503. */
export class ProviderUnreachable extends Error {
  constructor(cause: unknown) {
    super("The sign-in provider cannot be reached at the moment: try again in a minute.", {
      cause,
    });
    this.name = "ProviderUnreachable";
  }
}
