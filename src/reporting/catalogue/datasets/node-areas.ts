import { key, nullable, numeric, text } from "../columns";
import type { Dataset } from "../dataset";

export const nodeAreas: Dataset = {
  name: "node_areas",
  title: "Star areas of outcomes",
  description:
    "One row for each Star area that a published logic model maps to an outcome: where evidence of the " +
    "outcome comes from. Joins nodes and Star areas.",
  kind: "bridge",
  audience: "everybody",
  columns: [
    key("mapping_id", "Key of the mapping."),
    key("node_id", "Key of the outcome."),
    key("star_area_id", "Key of the Star area."),
    numeric("weight", "How much the area counts beside others of the outcome.", "above 0"),
    nullable(text("explanation", "Why the area tells of the outcome; null where nobody said.")),
  ],
  key: ["mapping_id"],
  relations: [
    { name: "node", to: "nodes", columns: ["node_id"] },
    { name: "area", to: "star_areas", columns: ["star_area_id"] },
  ],
  sql: `
    select m.id, m.node_id, m.star_area_id, m.weight, m.explanation
    from mapping m
    join model_version v on v.id = m.model_version_id
    where v.status <> 'draft'`,
};
