import { date, key, nullable } from "../columns";
import type { Dataset } from "../dataset";
import { PLACE_COLUMNS } from "../figures/practice-columns";

const columns = [
  key("contract_id", "Key of the contract."),
  key("star_area_id", "The area of the Star."),
  key("star_stage_id", "The stage of the journey."),
  key("star_id", "The Star, in one edition."),
  nullable(date("told_on", "The day that “now” is; null where no day can be told of yet.")),
  nullable(
    date(
      "year_before",
      "The day a year before, or the last before it that can be told of; null for none.",
    ),
  ),
  ...PLACE_COLUMNS,
];

/** Where people are on the journey now, and a year before. */
export const journeyStages: Dataset = {
  name: "journey_stages",
  title: "Places on the journey",
  description:
    "How many people with an open engagement under a contract are at a stage of the journey now and " +
    "were there a year before, in one area of a Star, and whether a service says that it works with " +
    "the stage: for planning what to buy. Somebody is at the stage of the latest reading that counts. " +
    "Within one area and day stages may be added up where none is withheld; areas never, for they are " +
    "of the same people. `null` with yes in `suppressed` is withheld; it is never 0.",
  kind: "fact",
  audience: "everybody",
  columns,
  key: ["contract_id", "star_area_id", "star_stage_id"],
  relations: [
    { name: "contract", to: "contracts", columns: ["contract_id"] },
    { name: "area", to: "star_areas", columns: ["star_area_id"] },
    { name: "stage", to: "star_stages", columns: ["star_stage_id"] },
    { name: "star", to: "stars", columns: ["star_id"] },
  ],
  sql: `select ${columns.map(({ name }) => name).join(", ")} from public.reported_place`,
};
