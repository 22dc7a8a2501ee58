/** What moves of a bond besides outcome payments: kinds of the ledger's entries. */
export enum BondFlow {
  DRAWDOWN = "drawdown",
  REPAYMENT = "repayment",
  INVESTOR_RETURN = "investor_return",
  SERVICE_COST = "service_cost",
}
