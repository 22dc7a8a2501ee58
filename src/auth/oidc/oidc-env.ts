import { readFileSync } from "node:fs";
import { isLoopback } from "../../address-env";
import { StartError } from "../../start-error";
import { parseScopes } from "../scopes";
import type { Scope } from "../viewer";

/** Signatures that can be checked with a public key; no others may be asked for. */
const ALGORITHMS: readonly string[] = [
  ...["RS256", "RS384", "RS512", "PS256", "PS384", "PS512"],
  ...["ES256", "ES384", "ES512", "EdDSA", "Ed25519"],
];

/** This server as the provider knows it. */
export interface OidcClient {
  readonly id: string;
  /** Null for a client without a secret, which PKCE alone protects. */
  readonly secret: string | null;
  /** How the secret is sent. */
  readonly secretBy: "basic" | "post";
}

/** Who says who somebody is. */
export interface OidcSettings {
  readonly issuer: URL;
  /** Null: nobody signs in with a browser. */
  readonly client: OidcClient | null;
  /** What bearer tokens must be meant for; null: none is accepted. */
  readonly audience: string | null;
  readonly algorithms: readonly string[];
  /** What is asked for at sign-in. */
  readonly scopes: string;
  readonly subjectClaim: string;
  readonly nameClaim: string;
  /** What a bearer token may do that names none of our scopes. */
  readonly defaultScopes: readonly Scope[];
}

/** @throws StartError naming the variable, its value and what would be accepted */
export function readOidc(variables: NodeJS.ProcessEnv): OidcSettings | null {
  if (!variables.OIDC_ISSUER) {
    refuseStray(variables);
    return null;
  }
  const client = readClient(variables);
  const audience = variables.OIDC_AUDIENCE || null;
  if (client === null && audience === null) {
    throw new StartError(
      "OIDC_ISSUER is set and nothing else: give OIDC_CLIENT_ID for people to sign in, or " +
        "OIDC_AUDIENCE to accept the provider's bearer tokens, or both.",
    );
  }
  return Object.freeze({
    issuer: readIssuer(variables.OIDC_ISSUER),
    client,
    audience,
    algorithms: readAlgorithms(variables.OIDC_ALGORITHMS || "RS256,ES256,PS256,EdDSA"),
    scopes: readSignInScopes(variables.OIDC_SCOPES || "openid profile"),
    subjectClaim: variables.OIDC_SUBJECT_CLAIM || "sub",
    nameClaim: variables.OIDC_NAME_CLAIM || "name",
    defaultScopes: readDefaultScopes(variables.OIDC_DEFAULT_SCOPES || "read"),
  });
}

function refuseStray(variables: NodeJS.ProcessEnv): void {
  const stray = Object.keys(variables).find((name) => name.startsWith("OIDC_") && variables[name]);
  if (stray === undefined) return;
  throw new StartError(`${stray} is set, but OIDC_ISSUER is not: give the provider's address.`);
}

function readIssuer(value: string): URL {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url?.protocol === "https:" || (url?.protocol === "http:" && isLoopback(url.hostname))) {
    return url;
  }
  throw new StartError(
    `OIDC_ISSUER is "${value}": give the provider's https address, e.g. ` +
      "https://login.example.org/realms/council.",
  );
}

function readClient(variables: NodeJS.ProcessEnv): OidcClient | null {
  const id = variables.OIDC_CLIENT_ID;
  const secret = readSecret(variables);
  const secretBy = variables.OIDC_CLIENT_AUTH || "basic";
  if (secretBy !== "basic" && secretBy !== "post") {
    throw new StartError(`OIDC_CLIENT_AUTH is "${secretBy}": give basic or post.`);
  }
  if (id) return { id, secret, secretBy };
  if (secret === null) return null;
  throw new StartError("OIDC_CLIENT_SECRET is set, but OIDC_CLIENT_ID is not: give both.");
}

function readSecret(variables: NodeJS.ProcessEnv): string | null {
  const { OIDC_CLIENT_SECRET: secret, OIDC_CLIENT_SECRET_FILE: file } = variables;
  if (secret && file) {
    throw new StartError("Give OIDC_CLIENT_SECRET or OIDC_CLIENT_SECRET_FILE, not both.");
  }
  if (!file) return secret || null;
  try {
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartError(`OIDC_CLIENT_SECRET_FILE cannot be read: ${reason}.`);
  }
}

function readAlgorithms(value: string): readonly string[] {
  const wanted = value.split(/[\s,]+/).filter((name) => name !== "");
  const wrong = wanted.find((name) => !ALGORITHMS.includes(name));
  if (wrong === undefined && wanted.length > 0) return wanted;
  throw new StartError(
    `OIDC_ALGORITHMS has "${wrong ?? value}": give some of ${ALGORITHMS.join(", ")}. Signatures ` +
      "with a shared secret, and none at all, are never accepted.",
  );
}

function readSignInScopes(value: string): string {
  if (value.split(/\s+/).includes("openid")) return value;
  throw new StartError(`OIDC_SCOPES is "${value}": it must have openid, e.g. "openid profile".`);
}

function readDefaultScopes(value: string): readonly Scope[] {
  if (value === "none") return [];
  const scopes = parseScopes(value);
  if (scopes) return scopes;
  throw new StartError(
    `OIDC_DEFAULT_SCOPES is "${value}": give some of read, write and report, or none.`,
  );
}
