import sql from "sql-template-tag";
import type { Session } from "../../db/session";

/**
 * Keys of what is named under a contract by kind and reference: `claim:25Q4-003`, `node:keep_home`,
 * `mapping:coping/mood`.
 */
export async function findKeys(
  session: Session,
  contractId: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await session.query<{ name: string; id: string }>(sql`
    select name, id from (
    with of_model as (
      select v.id, v.logic_model_id
      from model_version v
      join model_attachment a on a.logic_model_id = v.logic_model_id and a.detached_at is null
      where a.contract_id = ${contractId} and v.status = 'published'
    )
    select 'organisation:' || reference as name, id from organisation
    union all
    select 'engagement:' || reference, id from engagement where contract_id = ${contractId}
    union all
    select 'node:' || n.reference, n.id from node n join of_model m on m.id = n.model_version_id
    union all
    select 'indicator:' || l.reference, i.id
    from indicator i
    join of_model m on m.id = i.model_version_id
    join indicator_lineage l on l.id = i.lineage_id
    union all
    select 'mapping:' || n.reference || '/' || a.code, p.id
    from mapping p
    join of_model m on m.id = p.model_version_id
    join node n on n.id = p.node_id
    join star_area a on a.id = p.star_area_id
    union all
    select 'claim:' || reference, id from claim
    where contract_id = ${contractId} and reference is not null
    union all
    select 'investment:' || reference, id from investment where contract_id = ${contractId}
    ) known
    where name = any(${names})`);
  return new Map(rows.map(({ name, id }) => [name, id]));
}

/** What of the drawn claims nobody has decided on yet. */
export async function findUndecidedSample(session: Session, contractId: string): Promise<string[]> {
  const rows = await session.query<{ id: string }>(sql`
    select id from claim
    where contract_id = ${contractId} and sample_id is not null
      and state in ('sampled', 'submitted')`);
  return rows.map(({ id }) => id);
}

/** The contract to be paid for, where it is there and nothing was agreed of it yet. */
export async function findUnpriced(session: Session, reference: string): Promise<string | null> {
  const [row] = await session.query<{ id: string }>(sql`
    select id from contract c
    where reference = ${reference}
      and not exists (select from rate_card r where r.contract_id = c.id)`);
  return row?.id ?? null;
}
