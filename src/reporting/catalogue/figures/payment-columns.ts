import { count, figure, word, yesNo } from "./figure-column";

/** What is owed for a metric as achieved in a month, as the viewer is shown it. */
export const PAYMENT_COLUMNS = [
  count("claims", "claims", "Claims that count: verified, payable or paid. Null where withheld."),
  figure("claimed", "outcomes", "Outcomes that they claim. Null where withheld."),
  figure("paid_for", "outcomes", "Outcomes of them that are paid for. Null where withheld."),
  figure(
    "amount_minor",
    "minor units of the currency, e.g. pence",
    "What they come to by the rate card and all its rules and limits: to a provider its own part. " +
      "Null where withheld.",
  ),
  word("currency", "ISO 4217 code: amounts of two currencies are not added up."),
  yesNo("suppressed", "Whether its figures are withheld, as about too few people."),
] as const;
