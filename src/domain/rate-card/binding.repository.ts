import sql from "sql-template-tag";
import type { Session } from "../../db/session";
import type { NodeLayer } from "../node/node.entity";
import type { Binding } from "./agreed-card";

/** Something of a logic model that a metric may pay for. */
export interface Bindable {
  readonly to: "node" | "indicator" | "mapping";
  readonly key: string;
  readonly title: string;
  /** Of a node alone. */
  readonly layer: NodeLayer | null;
  /** Of an indicator alone. */
  readonly indicatorLineageId: string | null;
  /** Whether it gives Star scores. */
  readonly isStar: boolean;
  readonly isDraft: boolean;
  /** Whether its model is attached to the contract now. */
  readonly isAttached: boolean;
}

/** What bindings name, as far as it is there for the viewer. */
export function findBindables(
  session: Session,
  contractId: string,
  bindings: readonly Binding[],
): Promise<Bindable[]> {
  const keysOf = (...kinds: Binding["to"][]): string[] =>
    bindings.filter(({ to }) => kinds.includes(to)).map(({ key }) => key);
  return session.query<Bindable>(sql`
    select given.*, v.status = 'draft' as is_draft, exists (
        select from model_attachment a
        where a.logic_model_id = v.logic_model_id and a.contract_id = ${contractId}
          and a.detached_at is null
      ) as is_attached
    from (
      select 'node' as to, id as key, model_version_id, title, layer,
        null::uuid as indicator_lineage_id, false as is_star
      from node where id = any(${keysOf("node")}::uuid[])
      union all
      select 'indicator', id, model_version_id, title, null, lineage_id, star_area_id is not null
      from indicator where id = any(${keysOf("indicator")}::uuid[])
      union all
      select 'mapping', p.id, p.model_version_id, n.title, null, null, true
      from mapping p join node n on n.id = p.node_id
      where p.id = any(${keysOf("mapping", "wholeStarOf")}::uuid[])
    ) given
    join model_version v on v.id = given.model_version_id`);
}

/** What a contract's metric counts so far. */
export interface KnownMetric {
  readonly reference: string;
  /** As the last version says. */
  readonly counts: string;
  /** Whether anything was ever claimed for it. */
  readonly isClaimed: boolean;
}

/** The metrics that a contract's card has had so far. */
export function findKnownMetrics(session: Session, contractId: string): Promise<KnownMetric[]> {
  return session.query<KnownMetric>(sql`
    select distinct on (o.id) o.reference, m.counts,
      exists (select from claim c where c.outcome_metric_id = o.id) as is_claimed
    from outcome_metric o
    join rate_metric m on m.outcome_metric_id = o.id
    join rate_card r on r.id = m.rate_card_id
    where o.contract_id = ${contractId}
    order by o.id, r.number desc`);
}
