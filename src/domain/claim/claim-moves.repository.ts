import sql from "sql-template-tag";
import { newId } from "../../db/new-id";
import type { Session } from "../../db/session";
import type { ClaimState } from "./claim-state";

/** A claim that is about to move. */
export interface MovingClaim {
  readonly id: string;
  readonly contractId: string;
  readonly serviceId: string | null;
  readonly reference: string | null;
  readonly state: ClaimState;
  /** Whether the viewer submitted it, or answered a query on it. */
  readonly isOwn: boolean;
}

/** Claims, kept from others until the transaction ends. Those that are not there are missing. */
export function lockClaims(session: Session, ids: readonly string[]): Promise<MovingClaim[]> {
  return session.query<MovingClaim>(sql`
    select c.id, c.contract_id, c.service_id, c.reference, c.state, exists (
      select from claim_event e
      where e.claim_id = c.id and e.state = 'submitted' and e.acted_by = ${session.viewer.subject}
    ) as is_own
    from claim c
    where c.id = any(${ids}::uuid[])
    order by c.id
    for update of c`);
}

/** The contracts of claims, in one order. */
export async function findContractsOf(
  session: Session,
  ids: readonly string[],
): Promise<readonly string[]> {
  const rows = await session.query<{ contractId: string }>(sql`
    select distinct contract_id from claim where id = any(${ids}::uuid[]) order by contract_id`);
  return rows.map(({ contractId }) => contractId);
}

/** Keeps who moved claims to a state, when and why; two statements for any number of them. */
export async function writeMoves(
  session: Session,
  ids: readonly string[],
  to: ClaimState,
  reason: string | null,
): Promise<void> {
  await recordClaimEvents(session, ids, to, reason);
  await session.query(sql`
    update claim set state = ${to}, version = version + 1 where id = any(${ids}::uuid[])`);
}

/** Keeps that claims came to a state, in one statement, in the order of `ids`. */
export async function recordClaimEvents(
  session: Session,
  ids: readonly string[],
  state: ClaimState,
  reason: string | null,
): Promise<void> {
  await session.query(sql`
    insert into claim_event (id, claim_id, state, reason, acted_by)
    select n.id, n.claim_id, ${state}, ${reason}, ${session.viewer.subject}
    from unnest(${ids.map(newId)}::uuid[], ${ids}::uuid[]) n(id, claim_id)`);
}
