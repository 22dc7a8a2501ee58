import {
  authorizationCodeGrant,
  AuthorizationResponseError,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  ClientError,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  ResponseBodyError,
  type Configuration,
  type TokenEndpointResponse,
  type TokenEndpointResponseHelpers,
} from "openid-client";
import { NotAuthenticated, ProviderUnreachable } from "../not-authenticated";
import { isOwnSubject } from "../subjects";
import { nameIn } from "./claims";
import type { OidcProvider } from "./oidc-provider";

/** What the browser keeps between going to the provider and coming back. */
export interface SignInAttempt {
  readonly state: string;
  readonly nonce: string;
  /** PKCE: who brings a code must know this, too. */
  readonly verifier: string;
}

/** Somebody as the provider names them. */
export interface Identity {
  readonly subject: string;
  readonly name: string;
}

type Tokens = TokenEndpointResponse & TokenEndpointResponseHelpers;

/** Where to send a browser to sign in, and what it must still know when it comes back. */
export async function beginSignIn(
  provider: OidcProvider,
  redirectUri: string,
): Promise<{ readonly url: URL; readonly attempt: SignInAttempt }> {
  const configuration = await provider.configuration();
  const attempt = {
    state: randomState(),
    nonce: randomNonce(),
    verifier: randomPKCECodeVerifier(),
  };
  const url = buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri,
    response_type: "code",
    scope: provider.settings.scopes,
    state: attempt.state,
    nonce: attempt.nonce,
    code_challenge: await calculatePKCECodeChallenge(attempt.verifier),
    code_challenge_method: "S256",
  });
  return { url, attempt };
}

/**
 * Who came back from the provider.
 *
 * @param answered the address that the provider sent the browser to
 * @throws NotAuthenticated when the answer does not fit the attempt, or the provider refused
 * @throws ProviderUnreachable
 */
export async function finishSignIn(
  provider: OidcProvider,
  answered: URL,
  attempt: SignInAttempt,
): Promise<Identity> {
  const configuration = await provider.configuration();
  try {
    const tokens = await authorizationCodeGrant(configuration, answered, {
      pkceCodeVerifier: attempt.verifier,
      expectedState: attempt.state,
      expectedNonce: attempt.nonce,
      idTokenExpected: true,
    });
    return await identify(provider, configuration, tokens);
  } catch (error) {
    throw explain(error);
  }
}

/** Where the provider signs people out, if it does. They come back to `returnTo`. */
export async function findSignOutUrl(
  provider: OidcProvider,
  returnTo: string,
): Promise<URL | null> {
  const configuration = await provider.configuration();
  if (!configuration.serverMetadata().end_session_endpoint) return null;
  return buildEndSessionUrl(configuration, { post_logout_redirect_uri: returnTo });
}

/** Some providers put names into the ID token, and others tell them only when asked. */
async function identify(
  provider: OidcProvider,
  configuration: Configuration,
  tokens: Tokens,
): Promise<Identity> {
  const { subjectClaim, nameClaim } = provider.settings;
  const claims: Readonly<Record<string, unknown>> = tokens.claims() ?? {};
  const isComplete = nameIn(claims, nameClaim) !== null && isOwnSubject(claims[subjectClaim]);
  const canAsk = configuration.serverMetadata().userinfo_endpoint !== undefined;
  const told =
    isComplete || !canAsk
      ? {}
      : await fetchUserInfo(configuration, tokens.access_token, String(claims.sub));
  const all: Readonly<Record<string, unknown>> = { ...told, ...claims };
  const subject = all[subjectClaim];
  if (!isOwnSubject(subject)) {
    throw new NotAuthenticated(`The provider did not say who you are: it gave no ${subjectClaim}.`);
  }
  return { subject, name: nameIn(all, nameClaim) ?? subject };
}

function explain(error: unknown): unknown {
  if (error instanceof NotAuthenticated) return error;
  if (error instanceof AuthorizationResponseError) {
    return new NotAuthenticated("The provider did not sign you in: try again, or ask who runs it.");
  }
  if (error instanceof ResponseBodyError && error.status < 500) {
    return new NotAuthenticated("The provider does not accept this sign-in: begin it again.");
  }
  // The library's own checks: state, nonce, issuer, signature.
  if (error instanceof ClientError && !isTransport(error)) {
    return new NotAuthenticated("This answer is not to a sign-in of this browser: begin it again.");
  }
  return new ProviderUnreachable(error);
}

/** Codes of an answer that came late, or from something that is no provider. */
const TRANSPORT: readonly unknown[] = [
  ...["OAUTH_TIMEOUT", "OAUTH_ABORT", "OAUTH_PARSE_ERROR"],
  ...["OAUTH_RESPONSE_IS_NOT_CONFORM", "OAUTH_RESPONSE_IS_NOT_JSON"],
];

const isTransport = ({ code }: ClientError): boolean => TRANSPORT.includes(code);
