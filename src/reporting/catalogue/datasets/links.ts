import { key, nullable, text } from "../columns";
import type { Dataset } from "../dataset";

export const links: Dataset = {
  name: "links",
  title: "Logic model links",
  description:
    "One row for each link of a published logic model: what is said to lead to what, and why.",
  kind: "dimension",
  audience: "everybody",
  columns: [
    key("link_id", "Key of the link."),
    key("model_version_id", "Key of the version that it is part of."),
    key("from_node_id", "Key of the node that it leads from."),
    key("to_node_id", "Key of the node that it leads to."),
    text("strength", "What the link rests on: assumed, practice, local_data or research."),
    nullable(text("rationale", "Why the one leads to the other; null where nobody said.")),
    nullable(text("assumptions", "What has to hold for it; null where nobody said.")),
  ],
  key: ["link_id"],
  relations: [
    { name: "model", to: "models", columns: ["model_version_id"] },
    { name: "from_node", to: "nodes", columns: ["from_node_id"] },
    { name: "to_node", to: "nodes", columns: ["to_node_id"] },
  ],
  sql: `
    select l.id, l.model_version_id, l.from_node_id, l.to_node_id, l.strength,
      l.rationale, l.assumptions
    from link l
    join model_version v on v.id = l.model_version_id
    where v.status <> 'draft'`,
};
