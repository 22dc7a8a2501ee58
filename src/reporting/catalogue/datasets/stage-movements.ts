import { key } from "../columns";
import type { Dataset } from "../dataset";
import { keptSql } from "../figures/kept-sql";
import { MOVEMENT_COLUMNS } from "../figures/stage-columns";
import { AS_OF, CONTRACT_MONTH, MONTHS_IN_WORDS } from "../figures/when-columns";

const columns = [
  ...CONTRACT_MONTH,
  key("star_area_id", "The area of the Star."),
  key("from_stage_id", "The stage at baseline."),
  key("to_stage_id", "The stage at the latest reading."),
  key("star_id", "The Star, in one edition."),
  ...MOVEMENT_COLUMNS,
  ...AS_OF,
];

/** Between which stages of the journey people moved. */
export const stageMovements: Dataset = {
  name: "stage_movements",
  title: "Movements between stages",
  description:
    "How many people of a contract were at one stage of the journey at baseline and at one at the " +
    "latest reading, in one area of a Star and month; every pair of stages, for areas with enough " +
    "people. Within one area and month, people of different rows are different people, and may be " +
    `added up where none is withheld. ${MONTHS_IN_WORDS}`,
  kind: "fact",
  audience: "everybody",
  columns,
  key: ["contract_id", "month", "star_area_id", "from_stage_id", "to_stage_id"],
  relations: [
    { name: "contract", to: "contracts", columns: ["contract_id"] },
    { name: "area", to: "star_areas", columns: ["star_area_id"] },
    { name: "from_stage", to: "star_stages", columns: ["from_stage_id"] },
    { name: "to_stage", to: "star_stages", columns: ["to_stage_id"] },
    { name: "star", to: "stars", columns: ["star_id"] },
  ],
  sql: keptSql(columns, "reported_movement"),
};
