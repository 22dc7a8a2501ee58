import { Router } from "express";
import { sendPage } from "./pages/page";

/** `/sign-in` where nobody signs in with a browser: says why, and what there is instead. */
export function noSignInRouter(): Router {
  const router = Router();
  router.get("/sign-in", (_request, response) => {
    sendPage(response, { status: 200, title: "Access tokens only", body: BODY });
  });
  return router;
}

const BODY = `<p>Nobody signs in to this server with a browser: no sign-in provider is set up. Programs ask with
        access tokens.</p>
      <h2>To ask with an access token</h2>
      <p>Whoever runs this server makes one, and it is shown once:</p>
      <pre><code>npm run token -- create somebody@example.org --name "Monthly figures" --scopes read</code></pre>
      <p>A program sends it with each request to <code>/graphql</code>:</p>
      <pre><code>Authorization: Bearer gtt_…</code></pre>
      <h2>To let people sign in</h2>
      <p>Start the server with <code>OIDC_ISSUER</code>, <code>OIDC_CLIENT_ID</code> and <code>PUBLIC_URL</code>:
        any provider of OpenID Connect will do. <code>docs/deploy.md</code> says how.</p>
      <p>To only try it out, start it without <code>DATABASE_URL</code>: it then comes with invented people.</p>`;
