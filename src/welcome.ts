import { isLoopback, type Address } from "./address-env";
import type { SignInWay } from "./open-sign-in";

/** What there is to tell the person who started the server. */
export interface Started {
  /** The port that it listens on. */
  readonly port: number;
  readonly address: Pick<Address, "host" | "publicUrl">;
  /** Where the data are. */
  readonly place: string;
  readonly way: SignInWay;
}

const TRY: Readonly<Record<SignInWay, (at: string) => string>> = {
  demonstration: () =>
    "choose somebody to be, and press Run: the first question is filled in; more are under Questions",
  provider: () => "sign in with your provider, and press Run: the first question is filled in",
  nobody: (at) =>
    `access tokens only, since no sign-in provider is set up: ${at}/sign-in says how to make one`,
};

/** Five lines for the person who started the server: where it is, what to open, what to try. */
export function welcome({ port, address, place, way }: Started): string {
  const local = `http://${isLoopback(address.host) ? "localhost" : address.host}:${port}`;
  const at = address.publicUrl?.origin ?? local;
  return [
    "Golden Thread is running. Ctrl-C stops it.",
    `  Open      ${at}${way === "nobody" ? "/sign-in" : "/graphiql"}`,
    `  Try       ${TRY[way](at)}`,
    `  API       ${at}/graphql`,
    `  Data      ${place}`,
  ].join("\n");
}
