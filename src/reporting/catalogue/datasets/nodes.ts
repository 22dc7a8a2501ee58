import { integer, key, nullable, text } from "../columns";
import type { Dataset } from "../dataset";

export const nodes: Dataset = {
  name: "nodes",
  title: "Logic model nodes",
  description:
    "One row for each box of a published logic model: an input, a process, an output, an interim or a " +
    "final outcome.",
  kind: "dimension",
  audience: "everybody",
  columns: [
    key("node_id", "Key of the node, in its version of the model."),
    key("model_version_id", "Key of the version that it is part of."),
    key("lineage_id", "The same for a node in all versions of its model."),
    nullable(text("reference", "Reference that people use; null where it has none.")),
    text("layer", "input, process, output, interim_outcome or final_outcome."),
    text("title", "What the node says."),
    nullable(text("description", "More about it; null where nobody said.")),
    nullable(text("outcome_type", "What kind of outcome it is; null for other nodes.")),
    integer("position", "Where it stands in its layer.", "1 for the first"),
  ],
  key: ["node_id"],
  relations: [{ name: "model", to: "models", columns: ["model_version_id"] }],
  sql: `
    select n.id, n.model_version_id, n.lineage_id, n.reference, n.layer, n.title,
      n.description, n.outcome_type, n.position
    from node n
    join model_version v on v.id = n.model_version_id
    where v.status <> 'draft'`,
};
