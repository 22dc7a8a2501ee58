import { key, numeric } from "../columns";
import type { Dataset } from "../dataset";
import { AREA_COLUMNS } from "../figures/area-columns";
import { keptSql, OF_OUTCOME } from "../figures/kept-sql";
import { AS_OF, CONTRACT_MONTH, MONTHS_IN_WORDS } from "../figures/when-columns";

const columns = [
  ...CONTRACT_MONTH,
  key("node_id", "The outcome, in the version of its model that was in force then."),
  key("star_area_id", "The area of the Star that is mapped to it."),
  key("star_id", "The Star, in one edition."),
  numeric("weight", "Its weight in the outcome's figure beside other areas.", "above 0"),
  ...AREA_COLUMNS,
  ...AS_OF,
];

/** What each area says about each outcome that it is mapped to. */
export const starEvidence: Dataset = {
  name: "star_evidence",
  title: "Star evidence by outcome and area",
  description:
    "What one area of a Star says about an outcome, for one contract and month: distance travelled " +
    "between each person's first and latest reading. A question to ask, not a verdict. An area may " +
    "be mapped to several outcomes: its people are then the same, so never add rows of outcomes " +
    `up; \`area_evidence\` has each area once. ${MONTHS_IN_WORDS}`,
  kind: "fact",
  audience: "everybody",
  columns,
  key: ["contract_id", "month", "node_id", "star_area_id"],
  relations: [
    { name: "contract", to: "contracts", columns: ["contract_id"] },
    { name: "node", to: "nodes", columns: ["node_id"] },
    { name: "area", to: "star_areas", columns: ["star_area_id"] },
    { name: "star", to: "stars", columns: ["star_id"] },
  ],
  sql: keptSql(columns, "reported_area", OF_OUTCOME),
};
