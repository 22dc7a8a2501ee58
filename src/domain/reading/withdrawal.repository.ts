import sql from "sql-template-tag";
import type { KeysetList } from "../../db/keyset";
import type { Session } from "../../db/session";
import type { WithdrawalEntity, WithdrawalState } from "./withdrawal.entity";

/** Requests to withdraw readings, oldest first; with states, only those in one of them. */
export function withdrawals(states: readonly WithdrawalState[] | null | undefined): KeysetList {
  return {
    columns: sql`w.*`,
    from: sql`withdrawal w`,
    where: states ? [sql`w.state = any(${states})`] : [],
    order: [{ column: "w.id", type: "uuid" }],
  };
}

/** Writes a request unless one is open for the reading; says whether it did. */
export async function insertWithdrawal(
  session: Session,
  row: Pick<WithdrawalEntity, "id" | "readingId" | "reason" | "requestedBy">,
): Promise<boolean> {
  const inserted = await session.query(
    sql`insert into withdrawal (id, reading_id, reason, requested_by)
        values (${row.id}, ${row.readingId}, ${row.reason}, ${row.requestedBy})
        on conflict (reading_id) where state = 'requested' do nothing returning id`,
  );
  return inserted.length === 1;
}

/** A request with what deciding on it needs. */
export interface WithdrawalToDecide extends WithdrawalEntity {
  readonly serviceId: string;
  readonly keyworkerId: string | null;
}

/** The request and its reading, held against changes until the transaction ends; see `lockReading`. */
export async function lockWithdrawal(
  session: Session,
  id: string,
): Promise<WithdrawalToDecide | null> {
  const [row] = await session.query<WithdrawalToDecide>(
    sql`with held as materialized (
          select id, service_id, keyworker_id from engagement
          where id = (
            select r.engagement_id from withdrawal w join reading r on r.id = w.reading_id
            where w.id = ${id}
          )
          for no key update
        )
        select w.*, held.service_id, held.keyworker_id
        from held
        join reading r on r.engagement_id = held.id
        join withdrawal w on w.reading_id = r.id
        where w.id = ${id} for update of w, r`,
  );
  return row ?? null;
}

/** Writes the decision on a locked request. */
export async function updateWithdrawal(
  session: Session,
  id: string,
  decision: Pick<WithdrawalEntity, "state" | "decidedBy" | "decisionNote">,
): Promise<void> {
  await session.query(
    sql`update withdrawal set state = ${decision.state}, decided_by = ${decision.decidedBy},
          decided_at = now(), decision_note = ${decision.decisionNote}
        where id = ${id}`,
  );
}
