// An OpenID Connect provider for tests, in a process of its own: `oidc-provider` is an ES module.
// Prints its port; reads lines of JSON: {"keys": [...]} replaces its signing keys.
import { createServer } from "node:http";
import { generateKeyPair, exportJWK } from "jose";
import Provider from "oidc-provider";

const { redirectUris, signOutUris } = JSON.parse(process.argv[2]);

const { privateKey } = await generateKeyPair("RS256", { extractable: true });
const jwk = { ...(await exportJWK(privateKey)), kid: "first", alg: "RS256", use: "sig" };

const names = { "person-1": "Ada Mirfield", "demonstration/administrator": "Mallory" };

let app = null;
const server = createServer((request, response) => app(request, response));
server.listen(0, "127.0.0.1", () => {
  const { port } = server.address();
  const provider = new Provider(`http://127.0.0.1:${port}`, {
    clients: [
      {
        client_id: "golden-thread",
        client_secret: "a secret of the tests",
        redirect_uris: redirectUris,
        post_logout_redirect_uris: signOutUris,
      },
    ],
    jwks: { keys: [jwk] },
    cookies: { keys: ["not secret: for tests"] },
    pkce: { required: () => true },
    claims: { openid: ["sub"], profile: ["name"] },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: async () => ({ sub: id, name: names[id] }),
    }),
    features: { devInteractions: { enabled: true }, rpInitiatedLogout: { enabled: true } },
  });
  app = provider.callback();
  console.log(JSON.stringify({ port, jwk }));
});
process.stdin.on("end", () => process.exit(0)).resume();
