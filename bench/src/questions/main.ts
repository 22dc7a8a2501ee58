/** The main question, as ours is asked. */
export const MAIN_QUESTION = `query Main($contract: ID!) {
  contract(reference: $contract) {
    title
    logicModels {
      title
      published {
        nodes {
          layer
          title
          reference
          leadsTo { strength to { title } }
          indicators {
            title
            unit
            latestMeasurement(contracts: [$contract]) { value period { start end } }
          }
          ... on Outcome {
            starEvidence(contracts: [$contract]) {
              star { code edition }
              status
              weightedMeanChange
              coverage { engagements pairs }
              areas {
                area { name }
                n
                change { meanBaseline meanLatest meanChange }
                directions { increased same decreased }
              }
            }
          }
        }
      }
    }
  }
}`;
