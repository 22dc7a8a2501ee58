import { key } from "../columns";
import type { Dataset } from "../dataset";
import { keptSql } from "../figures/kept-sql";
import { STAGE_COLUMNS } from "../figures/stage-columns";
import { AS_OF, CONTRACT_MONTH, MONTHS_IN_WORDS } from "../figures/when-columns";

const columns = [
  ...CONTRACT_MONTH,
  key("star_area_id", "The area of the Star."),
  key("star_stage_id", "The stage of the journey."),
  key("star_id", "The Star, in one edition."),
  ...STAGE_COLUMNS,
  ...AS_OF,
];

/** How many people were at each stage of the journey, then and now. */
export const stageSnapshots: Dataset = {
  name: "stage_snapshots",
  title: "People by stage",
  description:
    "How many people of a contract were at a stage of the journey at baseline and at the latest " +
    "reading, in one area of a Star and month, for areas with enough people. Within one area and " +
    `month stages may be added up where none is withheld. ${MONTHS_IN_WORDS}`,
  kind: "fact",
  audience: "everybody",
  columns,
  key: ["contract_id", "month", "star_area_id", "star_stage_id"],
  relations: [
    { name: "contract", to: "contracts", columns: ["contract_id"] },
    { name: "area", to: "star_areas", columns: ["star_area_id"] },
    { name: "stage", to: "star_stages", columns: ["star_stage_id"] },
    { name: "star", to: "stars", columns: ["star_id"] },
  ],
  sql: keptSql(columns, "reported_stage"),
};
