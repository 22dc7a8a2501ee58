/** What somebody is to an organisation, a contract or a caseload; values are database words. */
export enum Role {
  /** Manages who may do what in an organisation; without an organisation, in all of them. */
  ADMINISTRATOR = "administrator",
  COMMISSIONER = "commissioner",
  PROVIDER_MANAGER = "provider_manager",
  KEYWORKER = "keyworker",
  INVESTOR = "investor",
  EVALUATOR = "evaluator",
  ANALYST = "analyst",
}
