import { Router } from "express";
import type { Logger } from "pino";
import type { DataSource } from "typeorm";
import { isSecure } from "./address-env";
import type { Env } from "./env";
import { authenticator } from "./auth/authenticate";
import {
  DEMONSTRATION_ISSUER,
  demonstrationRouter,
} from "./auth/demonstration/demonstration.routes";
import { noSignInRouter } from "./auth/no-sign-in.routes";
import { BearerTokens } from "./auth/oidc/bearer-tokens";
import { OidcProvider } from "./auth/oidc/oidc-provider";
import { oidcRouter } from "./auth/oidc/oidc.routes";
import { BrowserSessionStore } from "./auth/sessions/browser-session.repository";
import { BrowserSessions } from "./auth/sessions/browser-sessions";
import { reasonOf } from "./auth/require-viewer";
import { signOutRouter } from "./auth/sign-out.routes";
import { tokenLookup } from "./auth/tokens/token-lookup.repository";
import type { Authenticate } from "./auth/viewers";

/** What of the environment decides who may come in, and how. */
export type SignInEnv = Pick<Env, "address" | "oidc" | "sessions" | "isDemonstration">;

/** How people sign in with a browser. */
export type SignInWay = "provider" | "demonstration" | "nobody";

/** Everything about who is asking. */
export interface SignIn {
  readonly way: SignInWay;
  readonly authenticate: Authenticate;
  /** `/sign-in`, `/sign-in/callback`, `/sign-out`. */
  readonly routes: Router;
  /** Asks the provider who it is, and warns in the log where it does not say. Never throws. */
  greetProvider(): Promise<void>;
}

/** Puts together how people and programs prove who they are, as the environment says. */
export function openSignIn(env: SignInEnv, dataSource: DataSource, log: Logger): SignIn {
  const { address: names, oidc, isDemonstration } = env;
  const provider = oidc && new OidcProvider(oidc);
  const way = wayOf(env);
  const sessions =
    way === "nobody"
      ? null
      : new BrowserSessions(new BrowserSessionStore(dataSource), {
          lengths: env.sessions,
          isSecure: isSecure(names),
          issuer: oidc?.issuer.href ?? DEMONSTRATION_ISSUER,
        });
  const bearers = provider && new BearerTokens(provider);
  const authenticate = authenticator({
    findToken: tokenLookup(dataSource),
    sessions,
    bearers,
    isDemonstration,
  });
  const routes = Router();
  if (!sessions) routes.use(noSignInRouter());
  else {
    routes.use(signOutRouter({ sessions, names, provider, log }));
    routes.use(
      provider
        ? oidcRouter({ provider, sessions, names, isSecure: isSecure(names), log })
        : demonstrationRouter(sessions, names),
    );
  }
  const greetProvider = async (): Promise<void> => {
    await provider?.configuration().catch((error: unknown) => {
      log.warn({ reason: reasonOf(error) }, "sign-in provider unreachable");
    });
  };
  return { way, authenticate, routes, greetProvider };
}

function wayOf({ oidc, isDemonstration }: SignInEnv): SignInWay {
  if (oidc?.client) return "provider";
  return isDemonstration ? "demonstration" : "nobody";
}
