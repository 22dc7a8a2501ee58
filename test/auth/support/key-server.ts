import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import {
  exportJWK,
  generateKeyPair,
  SignJWT,
  type CryptoKey,
  type JWK,
  type JWTPayload,
} from "jose";

/** A key that tokens are signed with, and what is published of it. */
export interface SigningKey {
  readonly kid: string;
  readonly alg: string;
  readonly privateKey: CryptoKey;
  readonly publicJwk: JWK;
}

/** Describes itself as a provider does, and publishes the keys that it is told. */
export interface KeyServer {
  readonly issuer: string;
  publish(...keys: SigningKey[]): void;
  close(): Promise<void>;
}

export async function makeKey(kid: string, alg = "RS256"): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  return {
    kid,
    alg,
    privateKey,
    publicJwk: { ...(await exportJWK(publicKey)), kid, alg, use: "sig" },
  };
}

export async function startKeyServer(): Promise<KeyServer> {
  let published: readonly SigningKey[] = [];
  const server = createServer((request, response) => {
    const issuer = `http://${request.headers.host}`;
    const body =
      request.url === "/jwks"
        ? { keys: published.map((key) => key.publicJwk) }
        : { issuer, jwks_uri: `${issuer}/jwks`, authorization_endpoint: `${issuer}/auth` };
    response.setHeader("content-type", "application/json").end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    issuer: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    publish: (...keys) => {
      published = keys;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A signed token; `exp` in ten minutes unless the claims say otherwise. */
export async function sign(
  { privateKey, alg, kid }: SigningKey,
  claims: JWTPayload,
  typ?: string,
): Promise<string> {
  const exp = Math.floor(Date.now() / 1_000) + 600;
  return new SignJWT({ exp, ...claims }).setProtectedHeader({ alg, kid, typ }).sign(privateKey);
}
