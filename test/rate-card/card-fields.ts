const MONEY = "amountMinor currency";

/** Everything that a version of a rate card says, as a selection on `RateCard`. */
export const CARD = `
  number currency effectiveFrom reason agreedBy
  contract { reference }
  metrics {
    reference title description counts wholeStar explanation
    node { title } indicator { reference } mapping { area { code } }
    rates {
      party { reference } area
      price {
        __typename inWords
        ... on UnitPrice { unit: price { ${MONEY} } }
        ... on TieredPrice { tiers { upTo price { ${MONEY} } } }
        ... on SlidingScale { fullPrice { ${MONEY} } lo hi steps { from share } }
        ... on ThresholdPrice { comparison threshold at: price { ${MONEY} } }
        ... on BonusAndDeduction {
          base: price { ${MONEY} }
          bonus { level perUnit { ${MONEY} } maximum { ${MONEY} } }
          deduction { level perUnit { ${MONEY} } maximum { ${MONEY} } }
        }
        ... on AssessmentFee { fee: price { ${MONEY} } }
      }
    }
    entitlement {
      inWords after sustainedMonths
      oncePerPerson { again againAfterMonths }
      composite { atLeast of allPositive }
      comparison {
        baseline { of share source } deadweight { share source } attribution { share source }
      }
    }
  }
  caps {
    __typename inWords
    ... on MetricCap { metric count ofMetric: amount { ${MONEY} } }
    ... on PersonCap { metrics perPerson: amount { ${MONEY} } }
    ... on ShareCap { metrics share of stated }
    ... on PeriodCap { period metrics perPeriod: amount { ${MONEY} } }
    ... on ContractCap { inAll: amount { ${MONEY} } }
  }`;
