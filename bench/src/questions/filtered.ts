/** The slow path, through people's readings: a period, and the lower of the first two readings. */
export const FILTERED_QUESTION = `query Filtered($contract: ID!) {
  contract(reference: $contract) {
    starEvidence(
      baselineRule: LOWER_OF_FIRST_TWO
      period: { start: "2024-04-01", end: "2025-03-31" }
    ) {
      coverage { engagements pairs }
      areas { area { name } n change { meanBaseline meanLatest meanChange } }
    }
  }
}`;
