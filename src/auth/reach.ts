import type { Role } from "./role";

/**
 * Which things are there for a viewer, and as what: database ids that `enter_as` worked out from the
 * grants in force. The same lists steer the row policies of the transaction.
 */
export interface Reach {
  /** Every role held today, for whatever organisation. */
  readonly roles: readonly Role[];
  /** Whether the viewer administers the whole deployment. */
  readonly isAdministrator: boolean;
  /** Organisations that the viewer administers (all of them for the deployment's administrator). */
  readonly administered: readonly string[];
  /** Organisations for which the viewer commissions, contracts whatever they are. */
  readonly commissioning: readonly string[];
  /** Contracts that the viewer commissions. */
  readonly commissioned: readonly string[];
  /** Logic models that the viewer may change. */
  readonly modelled: readonly string[];
  /** Providers whose every service the viewer manages. */
  readonly managing: readonly string[];
  /** Contracts under which the viewer manages services. */
  readonly delivered: readonly string[];
  /** Providers for which the viewer manages or records, wholly or in part. */
  readonly serving: readonly string[];
  /** Services whose people the viewer sees, by pseudonym. */
  readonly personServices: readonly string[];
  /** Workers that the viewer is: their caseloads are the viewer's. */
  readonly workers: readonly string[];
  /** Contracts that the viewer sees. */
  readonly contracts: readonly string[];
  /** Services whose people are counted in figures for the viewer, who may not see them. */
  readonly countedServices: readonly string[];
  /** Contracts whose figures about people are protected: some of their people are counted only. */
  readonly protectedContracts: readonly string[];
  /** Organisations that the viewer works in, in whatever role. */
  readonly own: readonly string[];
}
