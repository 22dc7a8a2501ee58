/** What a contract with many claims owes, in all and by metric. */
export const PAYMENTS_QUESTION = `query Payments($contract: ID!, $period: PeriodInput!) {
  contract(reference: $contract) {
    calculatedPayments(period: $period) {
      total { amountMinor }
      cumulative { amountMinor }
      byMetric {
        metric { reference }
        inPeriod { claims amount { amountMinor } }
        cumulative { claims amount { amountMinor } }
      }
    }
  }
}`;
