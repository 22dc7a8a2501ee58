import { key } from "../columns";
import type { Dataset } from "../dataset";
import { AREA_COLUMNS } from "../figures/area-columns";
import { keptSql, OF_CONTRACT } from "../figures/kept-sql";
import { AS_OF, CONTRACT_MONTH, MONTHS_IN_WORDS } from "../figures/when-columns";

const columns = [
  ...CONTRACT_MONTH,
  key("star_area_id", "The area of the Star, mapped to an outcome or not."),
  key("star_id", "The Star, in one edition."),
  ...AREA_COLUMNS,
  ...AS_OF,
];

/** What each area says about the contract as a whole. */
export const areaEvidence: Dataset = {
  name: "area_evidence",
  title: "Star evidence by area",
  description:
    "What one area of a Star says about a contract as a whole in a month, whether it is mapped to " +
    "an outcome or not. The same people are scored in several areas: never add areas up. " +
    MONTHS_IN_WORDS,
  kind: "fact",
  audience: "everybody",
  columns,
  key: ["contract_id", "month", "star_area_id"],
  relations: [
    { name: "contract", to: "contracts", columns: ["contract_id"] },
    { name: "area", to: "star_areas", columns: ["star_area_id"] },
    { name: "star", to: "stars", columns: ["star_id"] },
  ],
  sql: keptSql(columns, "reported_area", OF_CONTRACT),
};
