import { integer, key } from "../columns";
import type { Dataset } from "../dataset";

/** Longer ways than that are not looked for: models with circles are refused, but may be imported. */
const LONGEST = 50;

export const nodeClosure: Dataset = {
  name: "node_closure",
  title: "What leads to what, near and far",
  description:
    "One row for each pair of nodes of which one leads to the other, in however many steps, and for " +
    "each node with itself. For tools that cannot follow links by themselves.",
  kind: "bridge",
  audience: "everybody",
  columns: [
    key("from_node_id", "Key of the node that leads to the other."),
    key("to_node_id", "Key of the node that it leads to."),
    integer("distance", "How many links the shortest way has.", "links; 0 for a node with itself"),
  ],
  key: ["from_node_id", "to_node_id"],
  relations: [
    { name: "from_node", to: "nodes", columns: ["from_node_id"] },
    { name: "to_node", to: "nodes", columns: ["to_node_id"] },
  ],
  sql: `
    with recursive way (from_node_id, to_node_id, distance) as (
      select n.id, n.id, 0
      from node n
      join model_version v on v.id = n.model_version_id
      where v.status <> 'draft'
      union
      select w.from_node_id, l.to_node_id, w.distance + 1
      from way w
      join link l on l.from_node_id = w.to_node_id
      where w.distance < ${LONGEST}
    )
    select from_node_id, to_node_id, min(distance)
    from way
    group by from_node_id, to_node_id`,
};
