import type { Session } from "./db/session";
import { organisationLoaders } from "./domain/organisation/organisation.loaders";

/** The batches of one operation, by concept. */
export function createLoaders(session: Session) {
  return {
    organisation: organisationLoaders(session),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;
