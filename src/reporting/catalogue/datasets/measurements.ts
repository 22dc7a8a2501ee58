import { date, key, nullable } from "../columns";
import type { Dataset } from "../dataset";
import { keptSql } from "../figures/kept-sql";
import { MEASUREMENT_COLUMNS } from "../figures/measurement-columns";

const columns = [
  key("contract_id", "Key of the contract under which it was measured."),
  key("measurement_id", "Key of the measurement."),
  key("lineage_id", "The same for an indicator in all versions of its model."),
  nullable(
    key(
      "indicator_id",
      "Key of the indicator in the newest published version that has it, by which the figures are " +
        "read; null where only a draft has it.",
    ),
  ),
  date("period_starts_on", "First day of the period that it is about."),
  date("period_ends_on", "Last day of that period."),
  ...MEASUREMENT_COLUMNS,
];

/** What was measured, as it stands now. */
export const measurements: Dataset = {
  name: "measurements",
  title: "Measurements",
  description:
    "An indicator's value for a period under a contract, as it stands now, in whatever state. " +
    "Ratios are never averaged: divide the sum of numerators by the sum of denominators. A missing " +
    "period is missing, not 0. `null` with yes in `suppressed` is withheld, as about too few people.",
  kind: "fact",
  audience: "everybody",
  columns,
  key: ["contract_id", "measurement_id"],
  relations: [
    { name: "contract", to: "contracts", columns: ["contract_id"] },
    { name: "indicator", to: "indicators", columns: ["indicator_id"] },
  ],
  sql: keptSql(columns, "reported_measurement"),
};
