import sql, { type Sql } from "sql-template-tag";
import type { KeysetList } from "../../db/keyset";
import type { Session } from "../../db/session";
import { InvitationState, type InvitationEntity } from "./invitation.entity";

/** An invitation as the server may read it: without its code's hash. */
export type InvitationRow = Omit<InvitationEntity, "codeHash">;

/** Everything of an invitation `i` that the server may read. */
const COLUMNS = sql`i.id, i.organisation_id, i.role, i.contract_id, i.worker_id, i.starts_on,
  i.ends_on, i.name, i.email, i.invited_by, i.invited_at, i.expires_at, i.accepted_by,
  i.accepted_at, i.withdrawn_by, i.withdrawn_at`;

const CONDITIONS: Record<InvitationState, Sql> = {
  [InvitationState.OPEN]: sql`(
    i.accepted_at is null and i.withdrawn_at is null and i.expires_at > now()
  )`,
  [InvitationState.ACCEPTED]: sql`i.accepted_at is not null`,
  [InvitationState.WITHDRAWN]: sql`i.withdrawn_at is not null`,
  [InvitationState.EXPIRED]: sql`(
    i.accepted_at is null and i.withdrawn_at is null and i.expires_at <= now()
  )`,
};

/** Invitations of organisations, the newest first. */
export function invitationsOfOrganisation(state: InvitationState | null | undefined): KeysetList {
  return {
    columns: COLUMNS,
    from: sql`invitation i`,
    where: state ? [CONDITIONS[state]] : [],
    parent: sql`i.organisation_id`,
    order: [{ column: "i.id", type: "uuid" }],
    descending: true,
  };
}

/** Invitations by their keys. */
export function invitationsById(ids: readonly string[]): Sql {
  return sql`select ${COLUMNS} from invitation i where i.id = any(${ids})`;
}

export async function findInvitation(session: Session, id: string): Promise<InvitationRow | null> {
  const [row] = await session.query<InvitationRow>(invitationsById([id]));
  return row ?? null;
}

/** Enters an invitation that is open for a number of days. */
export async function insertInvitation(
  session: Session,
  row: Pick<
    InvitationEntity,
    | "id"
    | "codeHash"
    | "organisationId"
    | "role"
    | "contractId"
    | "workerId"
    | "startsOn"
    | "endsOn"
    | "name"
    | "email"
  >,
  openDays: number,
): Promise<void> {
  await session.query(
    sql`insert into invitation (id, code_hash, organisation_id, role, contract_id, worker_id,
          starts_on, ends_on, name, email, invited_by, expires_at)
        values (${row.id}, ${row.codeHash}, ${row.organisationId}, ${row.role}, ${row.contractId},
          ${row.workerId}, ${row.startsOn}, ${row.endsOn}, ${row.name}, ${row.email},
          ${session.viewer.subject}, now() + make_interval(days => ${openDays}))`,
  );
}

/** Withdraws an invitation that is open or expired; says whether it was. */
export async function updateWithdrawn(session: Session, id: string): Promise<boolean> {
  const rows = await session.query(
    sql`update invitation set withdrawn_by = ${session.viewer.subject}, withdrawn_at = now()
        where id = ${id} and accepted_at is null and withdrawn_at is null returning id`,
  );
  return rows.length === 1;
}

/**
 * Grants the viewer what an invitation offers, as `accept_invitation` does it.
 *
 * @param grantId key of the grant to make
 * @returns `ACCEPTED`, or why not
 */
export async function acceptByHash(
  session: Session,
  hash: Buffer,
  grantId: string,
): Promise<string> {
  const { outcome } = await session.queryOne<{ outcome: string }>(
    sql`select accept_invitation(${hash}, ${grantId}) as outcome`,
  );
  return outcome;
}
