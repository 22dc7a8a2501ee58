import sql, { type Sql } from "sql-template-tag";
import type { Session } from "../../db/session";

/** A contract that a model is asked about. */
export interface ModelContract {
  readonly logicModelId: string;
  readonly contractId: string;
  readonly reference: string;
  readonly startsOn: string;
  readonly endsOn: string;
  /** Whether the model is attached to it at the instant of knowledge. */
  readonly isAttached: boolean;
}

/**
 * The contracts that models are attached to at an instant (default: now), or those of
 * `contractIds`, attached or not; by reference.
 */
export function findModelContracts(
  session: Session,
  modelIds: readonly string[],
  contractIds: readonly string[] | null,
  asOf: Date | null,
): Promise<ModelContract[]> {
  const attached = sql`
    select distinct a.logic_model_id, a.contract_id from model_attachment a
    where a.logic_model_id = any(${modelIds}) and ${standsAt(asOf)}`;
  if (contractIds === null) {
    return session.query<ModelContract>(sql`
      select a.logic_model_id, c.id as contract_id, c.reference, c.starts_on, c.ends_on,
        true as is_attached
      from (${attached}) a
      join contract c on c.id = a.contract_id
      order by c.reference`);
  }
  return session.query<ModelContract>(sql`
    select model.id as logic_model_id, c.id as contract_id, c.reference, c.starts_on, c.ends_on,
      a.contract_id is not null as is_attached
    from unnest(${modelIds}::uuid[]) as model (id)
    cross join contract c
    left join (${attached}) a on a.logic_model_id = model.id and a.contract_id = c.id
    where c.id = any(${contractIds})
    order by c.reference`);
}

/** Whether the attachment `a` stands at an instant; without one, now. */
export function standsAt(asOf: Date | null): Sql {
  if (!asOf) return sql`a.detached_at is null`;
  return sql`a.attached_at <= ${asOf}::timestamptz
    and (a.detached_at is null or a.detached_at > ${asOf}::timestamptz)`;
}
