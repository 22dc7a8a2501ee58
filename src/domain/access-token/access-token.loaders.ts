import { oneLoader } from "../../db/loaders";
import type { Session } from "../../db/session";
import { accessTokensById, type AccessTokenRow } from "./access-token.repository";

/** Batches over access tokens. */
export function accessTokenLoaders(session: Session) {
  return {
    byId: oneLoader<AccessTokenRow>(session, accessTokensById, (row) => row.id),
  };
}
