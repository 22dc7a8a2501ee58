import { integer, key, text } from "../columns";
import type { Dataset } from "../dataset";

export const starAreas: Dataset = {
  name: "star_areas",
  title: "Star areas",
  description: "One row for each area of a Star, e.g. managing money.",
  kind: "dimension",
  audience: "everybody",
  columns: [
    key("star_area_id", "Key of the area."),
    key("star_id", "Key of the Star's edition."),
    text("code", "The area's code, the same in all editions that have it."),
    text("name", "What the area is called."),
    integer("position", "Where it stands on the Star.", "1 for the first"),
  ],
  key: ["star_area_id"],
  relations: [{ name: "star", to: "stars", columns: ["star_id"] }],
  sql: `
    select id, star_id, code, name, position::integer
    from star_area`,
};
