import type { Relation } from "./permissions";
import type { Reach } from "./reach";

/** What an action is about, by database keys; as much of it as its relations ask about. */
export interface Subject {
  readonly organisationId?: string;
  readonly contractId?: string;
  readonly logicModelId?: string;
  readonly serviceId?: string;
  /** Organisations that deliver the contract. */
  readonly providerIds?: readonly string[];
  /** The worker whose caseload it is of; null where there is none. */
  readonly keyworkerId?: string | null;
}

const has = (list: readonly string[], key: string | null | undefined): boolean =>
  key != null && list.includes(key);

/**
 * When each relation holds. The lists of a reach belong to a role each (who commissions a contract is
 * its commissioner), so that the role needs no asking. The row policies say the same.
 */
const HOLDS: Readonly<Record<Relation, (reach: Reach, subject: Subject) => boolean>> = {
  "what is visible": () => true,
  "the deployment": (reach) => reach.isAdministrator,
  "administered organisation": (reach, { organisationId }) =>
    has(reach.administered, organisationId),
  "own organisation": (reach, { organisationId }) => has(reach.commissioning, organisationId),
  "commissioned contract": (reach, { contractId }) => has(reach.commissioned, contractId),
  "own model": (reach, { logicModelId }) => has(reach.modelled, logicModelId),
  "managed provider": (reach, { organisationId }) => has(reach.managing, organisationId),
  "provider of a delivered contract": (reach, { organisationId, contractId }) =>
    has(reach.managing, organisationId) && has(reach.delivered, contractId),
  "delivered contract": (reach, { contractId }) => has(reach.delivered, contractId),
  "managed service": (reach, { serviceId }) => has(reach.personServices, serviceId),
  "served contract": (reach, { providerIds = [] }) =>
    providerIds.some((providerId) => has(reach.serving, providerId)),
  "own caseload": (reach, { keyworkerId }) => has(reach.workers, keyworkerId),
};

/** Whether a viewer of this reach stands in the relation to the subject. */
export function holds(relation: Relation, reach: Reach, subject: Subject): boolean {
  return HOLDS[relation](reach, subject);
}
