import sql from "sql-template-tag";
import { manyLoader, oneLoader } from "../../db/loaders";
import type { Session } from "../../db/session";
import type { IndicatorRow } from "./indicator.entity";
import { currentIndicators } from "./indicator.repository";

const ROWS = sql`
  select i.*, l.reference from indicator i join indicator_lineage l on l.id = i.lineage_id`;

/** Batches over indicators. */
export function indicatorLoaders(session: Session) {
  return {
    byId: oneLoader<IndicatorRow>(
      session,
      (ids) => sql`${ROWS} where i.id = any(${ids})`,
      (row) => row.id,
    ),
    /** Indicators of a node, oldest first. */
    byNode: manyLoader<IndicatorRow>(
      session,
      (ids) => sql`${ROWS} where i.node_id = any(${ids}) order by i.lineage_id`,
      (row) => row.nodeId,
    ),
    /** As the newest published version that has it defines it, or the draft before there is one. */
    currentOfLineage: oneLoader<IndicatorRow>(session, currentIndicators, (row) => row.lineageId),
  };
}
