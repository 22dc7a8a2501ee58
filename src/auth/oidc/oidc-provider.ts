import {
  allowInsecureRequests,
  ClientSecretBasic,
  ClientSecretPost,
  discovery,
  enableNonRepudiationChecks,
  None,
  type ClientAuth,
  type Configuration,
} from "openid-client";
import { ProviderUnreachable } from "../not-authenticated";
import type { OidcClient, OidcSettings } from "./oidc-env";

/** Seconds that the provider has for an answer. */
const PATIENCE_S = 10;

/** The provider as it describes itself; asked when it is first needed, and again after a failure. */
export class OidcProvider {
  private found: Promise<Configuration> | null = null;

  constructor(readonly settings: OidcSettings) {}

  /** @throws ProviderUnreachable */
  configuration(): Promise<Configuration> {
    this.found ??= discover(this.settings).catch((error: unknown) => {
      this.found = null;
      throw new ProviderUnreachable(error);
    });
    return this.found;
  }
}

async function discover({ issuer, client }: OidcSettings): Promise<Configuration> {
  const isLocal = issuer.protocol === "http:";
  const configuration = await discovery(issuer, client?.id ?? "unused", {}, clientAuth(client), {
    execute: isLocal ? [allowInsecureRequests] : [],
    timeout: PATIENCE_S,
  });
  // Without it the library trusts the connection for the ID token, and leaves the signature be.
  enableNonRepudiationChecks(configuration);
  return configuration;
}

function clientAuth(client: OidcClient | null): ClientAuth {
  if (!client?.secret) return None();
  return client.secretBy === "post"
    ? ClientSecretPost(client.secret)
    : ClientSecretBasic(client.secret);
}
