import sql from "sql-template-tag";
import type { Session } from "../../../db/session";

/** A contract as a definition names it. */
export interface NamedContract {
  readonly id: string;
  readonly reference: string;
  readonly commissionerId: string;
}

/** The contracts with these references; those that are not there are left out. */
export function findContracts(
  session: Session,
  references: readonly string[],
): Promise<readonly NamedContract[]> {
  return session.query(
    sql`select id, reference, commissioner_id from contract where reference = any(${references})`,
  );
}

/** References of all contracts that a model is, or was, attached to. */
export async function findEverAttached(
  session: Session,
  logicModelId: string,
): Promise<ReadonlySet<string>> {
  const rows = await session.query<{ reference: string }>(
    sql`select c.reference from model_attachment a join contract c on c.id = a.contract_id
        where a.logic_model_id = ${logicModelId}`,
  );
  return new Set(rows.map((row) => row.reference));
}

/** A target that was set at some time, by the reference of its indicator. */
export interface SetOnce {
  readonly reference: string;
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly value: string | null;
  readonly explanation: string | null;
}

/** Every target that was ever set on a model's indicators. */
export function findEverSet(session: Session, logicModelId: string): Promise<readonly SetOnce[]> {
  return session.query(
    sql`select l.reference, t.period_start, t.period_end, t.value, t.explanation
        from indicator_lineage l join target t on t.lineage_id = l.id
        where l.logic_model_id = ${logicModelId}`,
  );
}

/** Keys of the versions of a model that are, or were, published, newest first. */
export async function findPublishedVersions(
  session: Session,
  logicModelId: string,
): Promise<readonly string[]> {
  const rows = await session.query<{ id: string }>(
    sql`select id from model_version
        where logic_model_id = ${logicModelId} and status <> 'draft' order by number desc`,
  );
  return rows.map((row) => row.id);
}
