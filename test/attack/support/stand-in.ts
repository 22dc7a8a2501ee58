import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { makeKey, sign, type SigningKey } from "../../auth/support/key-server";

export const CLIENT_ID = "golden-thread";
export const AUDIENCE = "golden-thread-api";

/** Stands in for a provider: describes itself, publishes a key, and gives ID tokens for any code. */
export interface StandIn {
  readonly issuer: string;
  readonly key: SigningKey;
  /** Addresses that it was asked for, oldest first. */
  readonly asked: string[];
  close(): Promise<void>;
}

/** A code of somebody's, for a sign-in with a nonce: what the provider would remember of it. */
export const codeFor = (subject: string, nonce: string): string =>
  Buffer.from(JSON.stringify([subject, nonce])).toString("base64url");

export async function startStandIn(): Promise<StandIn> {
  const key = await makeKey("stand-in");
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    asked.push(request.url ?? "");
    const issuer = `http://${request.headers.host}`;
    let sent = "";
    for await (const chunk of request) sent += String(chunk);
    const body = await answer(request.url ?? "", issuer, new URLSearchParams(sent), key);
    response.setHeader("content-type", "application/json").end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    issuer: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ...{ key, asked },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function answer(
  path: string,
  issuer: string,
  sent: URLSearchParams,
  key: SigningKey,
): Promise<object> {
  if (path === "/jwks") return { keys: [key.publicJwk] };
  if (path !== "/token") {
    const at = (name: string): string => `${issuer}/${name}`;
    return {
      ...{ issuer, jwks_uri: at("jwks"), authorization_endpoint: at("auth") },
      token_endpoint: at("token"),
    };
  }
  const [sub, nonce] = JSON.parse(
    Buffer.from(sent.get("code") ?? "", "base64url").toString("utf8"),
  ) as string[];
  const iat = Math.floor(Date.now() / 1_000);
  const claims = { iss: issuer, aud: CLIENT_ID, sub, nonce, name: `Called ${sub}`, iat };
  return { access_token: "none", token_type: "Bearer", id_token: await sign(key, claims) };
}
