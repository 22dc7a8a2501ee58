import {
  createRemoteJWKSet,
  errors,
  jwtVerify,
  type JWTHeaderParameters,
  type JWTPayload,
  type JWTVerifyGetKey,
} from "jose";
import { NotAuthenticated, ProviderUnreachable } from "../not-authenticated";
import { scopesAmong } from "../scopes";
import { isOwnSubject } from "../subjects";
import type { Scope } from "../viewer";
import type { OidcProvider } from "./oidc-provider";
import { nameIn } from "./claims";

/** Seconds by which the provider's clock and ours may differ. */
const CLOCK_SKEW_S = 30;

/** Shortest time between two requests for the provider's keys, in milliseconds. */
const KEYS_AGAIN_MS = 30_000;

const SCOPE_PREFIX = "golden-thread:";

/** Who a bearer token speaks for, and what it may do. */
export interface BearerIdentity {
  readonly subject: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** The provider's client that the token was issued to. */
  readonly client: string | null;
}

/** The provider's bearer tokens (JWTs), checked by the keys that it publishes. */
export class BearerTokens {
  private keys: JWTVerifyGetKey | null = null;

  /** @param keysAgainMs shortest time between two requests for the provider's keys */
  constructor(
    private readonly provider: OidcProvider,
    private readonly keysAgainMs: number = KEYS_AGAIN_MS,
  ) {}

  /**
   * @throws NotAuthenticated for a token that proves nothing here
   * @throws ProviderUnreachable when the keys cannot be had
   */
  async verify(token: string): Promise<BearerIdentity> {
    const { audience, issuer, algorithms } = this.provider.settings;
    if (audience === null) {
      throw new NotAuthenticated(
        "This server takes no bearer tokens of the sign-in provider: use an access token (gtt_…).",
      );
    }
    const keys = await this.publishedKeys();
    const configuration = await this.provider.configuration();
    try {
      const { payload, protectedHeader } = await jwtVerify(token, keys, {
        issuer: configuration.serverMetadata().issuer || issuer.href,
        audience,
        algorithms: [...algorithms],
        clockTolerance: CLOCK_SKEW_S,
        requiredClaims: ["exp"],
      });
      refuseOtherKinds(payload, protectedHeader);
      return this.identity(payload);
    } catch (error) {
      throw explain(error);
    }
  }

  private identity(payload: JWTPayload): BearerIdentity {
    const { subjectClaim, nameClaim, defaultScopes } = this.provider.settings;
    const subject = payload[subjectClaim];
    if (!isOwnSubject(subject)) {
      throw new NotAuthenticated(
        `The bearer token names nobody: it needs the claim ${subjectClaim}.`,
      );
    }
    const client = payload.client_id ?? payload.azp;
    return {
      subject,
      name: nameIn(payload, nameClaim) ?? subject,
      scopes: scopesOf(payload) ?? defaultScopes,
      client: typeof client === "string" ? client : null,
    };
  }

  private async publishedKeys(): Promise<JWTVerifyGetKey> {
    if (this.keys) return this.keys;
    const { jwks_uri: uri } = (await this.provider.configuration()).serverMetadata();
    if (!uri) throw new ProviderUnreachable("the provider publishes no keys");
    this.keys = createRemoteJWKSet(new URL(uri), { cooldownDuration: this.keysAgainMs });
    return this.keys;
  }
}

/** What the header of an access token may call it, where it says so. */
const TYPES: readonly unknown[] = [undefined, "jwt", "at+jwt"];

/** What ID tokens and logout tokens say, which may be meant for the same audience. */
const OTHER_KINDS: readonly string[] = ["nonce", "at_hash", "c_hash", "events"];

/** The provider signs more than access tokens, with the same keys. */
function refuseOtherKinds(payload: JWTPayload, { typ }: JWTHeaderParameters): void {
  const type = typ?.toLowerCase().replace(/^application\//, "");
  if (TYPES.includes(type) && !OTHER_KINDS.some((claim) => claim in payload)) return;
  throw new NotAuthenticated("The bearer token is no access token: send that instead.");
}

/** What the token says that it may do; null where it says nothing that concerns us. */
function scopesOf({ scope, scp }: JWTPayload): readonly Scope[] | null {
  const said = [scope, scp].flat().flatMap((value) => String(value ?? "").split(" "));
  const ours = said.filter((word) => word.startsWith(SCOPE_PREFIX));
  if (ours.length === 0) return null;
  return scopesAmong(ours.map((word) => word.slice(SCOPE_PREFIX.length)));
}

function explain(error: unknown): unknown {
  if (error instanceof NotAuthenticated) return error;
  if (error instanceof errors.JWTExpired) {
    return new NotAuthenticated("The bearer token expired: get a new one from the provider.");
  }
  if (error instanceof errors.JWTClaimValidationFailed) {
    return new NotAuthenticated(
      `The bearer token is not for this server: its “${error.claim}” does not fit.`,
    );
  }
  if (error instanceof errors.JWKSTimeout || !(error instanceof errors.JOSEError)) {
    return new ProviderUnreachable(error);
  }
  if (error.code === "ERR_JOSE_GENERIC") return new ProviderUnreachable(error);
  return new NotAuthenticated("The bearer token is not one of the provider's.");
}
