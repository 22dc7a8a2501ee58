import { key } from "../columns";
import type { Dataset } from "../dataset";
import { keptSql, OF_CONTRACT } from "../figures/kept-sql";
import { COVERAGE_COLUMNS, STAR_COLUMNS } from "../figures/star-columns";
import { AS_OF, CONTRACT_MONTH, MONTHS_IN_WORDS } from "../figures/when-columns";

const columns = [
  ...CONTRACT_MONTH,
  key("star_id", "The Star, in one edition: used under the contract, or mapped to an outcome."),
  ...COVERAGE_COLUMNS,
  ...STAR_COLUMNS,
  ...AS_OF,
];

/** What there is to go by, for each Star of each contract, and the Star as a whole. */
export const coverage: Dataset = {
  name: "coverage",
  title: "Coverage, involvement and timeliness",
  description:
    "For how many of a contract's engagements there are two readings of a Star to compare, how the " +
    "readings were completed, and whether reviews were on time, in a month; and what the whole " +
    "Star says. Engagements are the same in each Star's row: never add Stars of a contract up. " +
    MONTHS_IN_WORDS,
  kind: "fact",
  audience: "everybody",
  columns,
  key: ["contract_id", "month", "star_id"],
  relations: [
    { name: "contract", to: "contracts", columns: ["contract_id"] },
    { name: "star", to: "stars", columns: ["star_id"] },
  ],
  sql: keptSql(columns, "reported_star", OF_CONTRACT),
};
