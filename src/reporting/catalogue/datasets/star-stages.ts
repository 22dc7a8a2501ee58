import { integer, key, text } from "../columns";
import type { Dataset } from "../dataset";

export const starStages: Dataset = {
  name: "star_stages",
  title: "Stages of the journey of change",
  description:
    "One row for each stage of a Star's journey of change, with the scores that belong to it.",
  kind: "dimension",
  audience: "everybody",
  columns: [
    key("star_stage_id", "Key of the stage."),
    key("star_id", "Key of the Star's edition."),
    integer("position", "Where it stands on the journey.", "1 for the first"),
    text("name", "What the stage is called."),
    integer("from_score", "Lowest score of the stage.", "points"),
    integer("to_score", "Highest score of the stage.", "points"),
  ],
  key: ["star_stage_id"],
  relations: [{ name: "star", to: "stars", columns: ["star_id"] }],
  sql: `
    select id, star_id, position::integer, name, from_score::integer, to_score::integer
    from star_stage`,
};
