import { integer, key, nullable, numeric, text } from "../columns";
import type { Dataset } from "../dataset";

export const indicators: Dataset = {
  name: "indicators",
  title: "Indicators",
  description:
    "One row for each indicator of a published logic model: what is measured of a node, and how.",
  kind: "dimension",
  audience: "everybody",
  columns: [
    key("indicator_id", "Key of the indicator, in its version of the model."),
    key("lineage_id", "The same for an indicator in all versions of its model."),
    key("model_version_id", "Key of the version that it is part of."),
    key("node_id", "Key of the node that it measures."),
    text("reference", "Reference that people use, the same in all versions."),
    text("title", "What is measured."),
    nullable(text("description", "More about it; null where nobody said.")),
    text(
      "nature",
      "Whether people say it of themselves (subjective) or it is counted (objective).",
    ),
    text("unit", "What one of its figures is."),
    text("direction", "Which way is good: up, down or maintain."),
    text(
      "aggregation",
      "How figures of several periods or contracts become one: flow, stock, ratio or average.",
    ),
    nullable(
      text(
        "frequency",
        "How often it is due: monthly, quarterly or yearly; null where nobody said.",
      ),
    ),
    nullable(text("source", "Where the figures come from; null where nobody said.")),
    nullable(
      numeric(
        "baseline",
        "The figure to start from; null where there is none.",
        "the indicator's unit",
      ),
    ),
    integer("decimals", "With how many decimals figures are shown.", "decimals"),
    nullable(key("star_area_id", "Key of the Star area that it is taken from; null otherwise.")),
  ],
  key: ["indicator_id"],
  relations: [
    { name: "model", to: "models", columns: ["model_version_id"] },
    { name: "node", to: "nodes", columns: ["node_id"] },
    { name: "area", to: "star_areas", columns: ["star_area_id"] },
  ],
  sql: `
    select i.id, i.lineage_id, i.model_version_id, i.node_id, g.reference,
      i.title, i.description, i.nature, i.unit, i.direction, i.aggregation, i.frequency, i.source,
      i.baseline, i.decimals::integer, i.star_area_id
    from indicator i
    join indicator_lineage g on g.id = i.lineage_id
    join model_version v on v.id = i.model_version_id
    where v.status <> 'draft'`,
};
