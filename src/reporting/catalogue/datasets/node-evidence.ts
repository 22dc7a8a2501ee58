import { key } from "../columns";
import type { Dataset } from "../dataset";
import { keptSql, OF_OUTCOME } from "../figures/kept-sql";
import { OUTCOME_COLUMNS, STAR_COLUMNS } from "../figures/star-columns";
import { AS_OF, CONTRACT_MONTH, MONTHS_IN_WORDS } from "../figures/when-columns";

const columns = [
  ...CONTRACT_MONTH,
  key("node_id", "The outcome, in the version of its model that was in force then."),
  key("star_id", "The Star that is mapped to it, in one edition."),
  ...OUTCOME_COLUMNS,
  ...STAR_COLUMNS,
  ...AS_OF,
];

/** What each Star says about each outcome. */
export const nodeEvidence: Dataset = {
  name: "node_evidence",
  title: "Star evidence by outcome",
  description:
    "What one Star says about an outcome, for one contract and month: one figure over the areas " +
    "that are mapped to it, never one across Stars. How many people it rests on is in " +
    `\`coverage\` and \`star_evidence\`. A question to ask, not a verdict. ${MONTHS_IN_WORDS}`,
  kind: "fact",
  audience: "everybody",
  columns,
  key: ["contract_id", "month", "node_id", "star_id"],
  relations: [
    { name: "contract", to: "contracts", columns: ["contract_id"] },
    { name: "node", to: "nodes", columns: ["node_id"] },
    { name: "star", to: "stars", columns: ["star_id"] },
  ],
  sql: keptSql(columns, "reported_star", OF_OUTCOME),
};
