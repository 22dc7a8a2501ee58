import type { Session } from "./db/session";
import { contractLoaders } from "./domain/contract/contract.loaders";
import { organisationLoaders } from "./domain/organisation/organisation.loaders";
import { serviceLoaders } from "./domain/service/service.loaders";

/** The batches of one operation, by concept. */
export function createLoaders(session: Session) {
  return {
    contract: contractLoaders(session),
    organisation: organisationLoaders(session),
    service: serviceLoaders(session),
  };
}

export type Loaders = ReturnType<typeof createLoaders>;
