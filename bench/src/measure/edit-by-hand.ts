import type { Client } from "pg";
import type { EditRows } from "./edit-operations";

/** A draft that is edited. */
export interface Draft {
  readonly id: string;
  readonly logicModelId: string;
}

/** One statement for each table, prepared; each reads its rows from one JSON text. */
const STATEMENTS = {
  lock: `select version, (select max(position) from node where model_version_id = $1) as position
    from model_version where id = $1 and status = 'draft' for update`,
  nodes: `insert into node (id, model_version_id, lineage_id, layer, title, position)
    select id, $1, id, layer, title, $3 + place
    from json_to_recordset($2) as given (id uuid, layer text, title text, place integer)`,
  links: `insert into link (id, model_version_id, lineage_id, from_node_id, to_node_id, rationale,
      strength)
    select id, $1, id, "from", "to", 'So we think.', 'assumed'
    from json_to_recordset($2) as given (id uuid, "from" uuid, "to" uuid)`,
  mappings: `insert into mapping (id, model_version_id, lineage_id, node_id, star_area_id, weight)
    select id, $1, id, node, area, 2
    from json_to_recordset($2) as given (id uuid, node uuid, area uuid)`,
  lineages: `insert into indicator_lineage (id, logic_model_id, reference)
    select id, $1, reference from json_to_recordset($2) as given (id uuid, reference text)`,
  indicators: `insert into indicator (id, model_version_id, lineage_id, node_id, title, nature, unit,
      direction, aggregation, frequency, baseline, decimals)
    select id, $1, lineage, node, title, 'objective', 'people', 'up', 'flow', 'quarterly', 10, 0
    from json_to_recordset($2) as given (id uuid, lineage uuid, node uuid, title text)`,
  targets: `insert into target (id, indicator_id, lineage_id, period_start, period_end, value, set_by)
    select target, id, lineage, '2026-04-01', '2027-03-31', 60, 'bench'
    from json_to_recordset($1) as given (target uuid, id uuid, lineage uuid)`,
  touch: "update model_version set version = version + 1 where id = $1",
  event: `insert into model_event (id, logic_model_id, model_version_id, action, changes, acted_by)
    values (gen_random_uuid(), $1, $2, 'edited', $3, 'bench')`,
} as const;

/** Writes what thirty operations come to: one transaction, one statement for each table. */
export async function editByHand(client: Client, draft: Draft, rows: EditRows): Promise<void> {
  const run = (name: keyof typeof STATEMENTS, ...values: readonly unknown[]) =>
    client.query<{ position: number }>({ name, text: STATEMENTS[name], values: [...values] });
  await client.query("begin");
  const { rows: locked } = await run("lock", draft.id);
  await run("nodes", draft.id, rows.nodes, locked[0]!.position + 1);
  await run("links", draft.id, rows.links);
  await run("mappings", draft.id, rows.mappings);
  await run("lineages", draft.logicModelId, rows.lineages);
  await run("indicators", draft.id, rows.indicators);
  await run("targets", rows.targets);
  await run("touch", draft.id);
  await run("event", draft.logicModelId, draft.id, rows.changes);
  await client.query("commit");
}
