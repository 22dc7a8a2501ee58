import { NotAuthenticated } from "../not-authenticated";
import { hashOf } from "../secret-hash";
import { isDemonstration } from "../subjects";
import { isTokenText } from "./token-text";
import type { FindToken, FoundToken } from "./token-lookup.repository";

/**
 * The token that a program sent.
 *
 * @param isDemonstrating whether tokens of the demonstration's people count here
 * @throws NotAuthenticated for one that is mistyped, unknown, expired or revoked
 */
export async function getAccessToken(
  findToken: FindToken,
  text: string,
  isDemonstrating: boolean,
): Promise<FoundToken> {
  if (!isTokenText(text)) {
    throw new NotAuthenticated(
      "The access token is mistyped: its checksum does not fit. Copy all of it, gtt_ included.",
    );
  }
  const token = await findToken(hashOf(text));
  if (!token || (isDemonstration(token.subject) && !isDemonstrating)) {
    throw new NotAuthenticated("There is no such access token: make a new one.");
  }
  if (token.isRevoked) throw new NotAuthenticated("The access token was revoked: make a new one.");
  if (token.hasExpired) throw new NotAuthenticated("The access token expired: make a new one.");
  return token;
}
