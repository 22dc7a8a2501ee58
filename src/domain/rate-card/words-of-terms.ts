import { registerEnumType } from "type-graphql";
import { MetricCounts } from "./terms";

/** What a threshold asks of a claim's value. */
export const ThresholdComparison = { AT_LEAST: "at_least", AT_MOST: "at_most" } as const;

/** Whether what is paid once for a person can be earned again. */
export const EarnedAgain = { NEVER: "never", AFTER_RELAPSE: "after_relapse" } as const;

/** Where the figure is from for what would have happened anyway. */
export const BaselineOf = {
  COMPARISON_GROUP: "comparison_group",
  BASELINE_RATE: "baseline_rate",
} as const;

/** What a cap by share is a share of. */
export const ShareOf = { PARTICIPANTS: "participants", OUTCOMES: "outcomes" } as const;

/** How long a period of a cap is. */
export const CapPeriodLength = { MONTH: "month", QUARTER: "quarter", YEAR: "year" } as const;

registerEnumType(MetricCounts, {
  name: "MetricCounts",
  description: "What a claim of a metric is about.",
  valuesConfig: {
    PEOPLE: { description: "One person each, known by a pseudonym." },
    OUTCOMES: { description: "A number of outcomes, claimed together." },
  },
});

registerEnumType(ThresholdComparison, {
  name: "ThresholdComparison",
  description: "What a threshold asks of a claim's value.",
  valuesConfig: {
    AT_LEAST: { description: "The threshold or more." },
    AT_MOST: { description: "The threshold or less." },
  },
});

registerEnumType(EarnedAgain, {
  name: "EarnedAgain",
  description: "Whether what is paid once for a person can be earned again.",
  valuesConfig: {
    NEVER: { description: "Once, and never again." },
    AFTER_RELAPSE: { description: "Again where it was lost since, and achieved anew." },
  },
});

registerEnumType(BaselineOf, {
  name: "BaselineOf",
  description: "Where the figure is from for what would have happened anyway.",
  valuesConfig: {
    COMPARISON_GROUP: { description: "A group of people alike who were not supported." },
    BASELINE_RATE: { description: "How often it happened before, or elsewhere." },
  },
});

registerEnumType(ShareOf, {
  name: "ShareOf",
  description: "What a cap by share is a share of.",
  valuesConfig: {
    PARTICIPANTS: { description: "The people engaged by the end of the period." },
    OUTCOMES: { description: "All outcomes that were earned by then, by whatever metric." },
  },
});

registerEnumType(CapPeriodLength, {
  name: "CapPeriodLength",
  description: "How long a period of a cap is, counted from the contract's first day.",
  valuesConfig: {
    MONTH: { description: "A month of the contract." },
    QUARTER: { description: "Three months of the contract." },
    YEAR: { description: "A year of the contract." },
  },
});
