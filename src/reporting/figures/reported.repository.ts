import sql, { empty, join, raw } from "sql-template-tag";
import type { Session } from "../../db/session";
import type { KeptRow, Told } from "./evidence-rows";
import { columnsOf, type FigureTable } from "./figure-tables";

/** Which transactions a snapshot sees: of two, the later sees more. */
export interface Seen {
  readonly seenUntil: number;
  readonly unseen: number;
  /** When it was taken. */
  readonly seenAt: Date;
}

/** What the session's snapshot sees. */
export function findSeen(session: Session): Promise<Seen> {
  return session.queryOne<Seen>(sql`
    select pg_snapshot_xmax(s)::text::bigint as seen_until,
      (select count(*) from pg_snapshot_xip(s))::integer as unseen, now() as seen_at
    from pg_current_snapshot() s`);
}

/** Waits until nobody else writes, or forgets, what is kept of a contract; until the transaction ends. */
export async function holdReported(session: Session, contractId: string): Promise<void> {
  await session.query(
    sql`select pg_advisory_xact_lock(hashtextextended('reported ' || ${contractId}::text, 0))`,
  );
}

/** How things stand once a contract is held. */
export interface HeldState {
  /** Whether what is kept was counted from a later snapshot. */
  readonly isLater: boolean;
  /** How many people were erased from the contract with all that was counted of them. */
  readonly erased: number;
}

/** A number beyond what any transaction of this database has is of another one, and tells nothing. */
export function findHeldState(
  session: Session,
  { contractId, audience }: Told,
  { seenUntil, unseen }: Seen,
): Promise<HeldState> {
  return session.queryOne<HeldState>(sql`
    select exists (
        select from reported_contract
        where (contract_id, audience) = (${contractId}::uuid, ${audience})
          and (seen_until, -unseen) > (${seenUntil}::bigint, -${unseen}::integer)
          and seen_until <= pg_snapshot_xmax(pg_current_snapshot())::text::bigint
      ) as is_later,
      coalesce((
        select people from contract_erasure where contract_id = ${contractId}::uuid
      ), 0) as erased`);
}

/** Removes an audience's rows of a contract; `months` of these months only. */
export async function removeRows(
  session: Session,
  { name }: FigureTable,
  { contractId, audience }: Told,
  months: readonly string[] | null,
): Promise<void> {
  await session.query(sql`
    delete from ${raw(name)}
    where (contract_id, audience) = (${contractId}::uuid, ${audience})
      ${months ? sql`and month = any (${months}::date[])` : empty}`);
}

/** Adds rows, in one statement however many there are. */
export async function addRows(
  session: Session,
  table: FigureTable,
  rows: readonly KeptRow[],
): Promise<void> {
  if (rows.length === 0) return;
  const columns = join(columnsOf(table).map(({ name }) => raw(name)));
  await session.query(sql`
    insert into ${raw(table.name)} (${columns})
    select ${columns}
    from jsonb_populate_recordset(null::${raw(table.name)}, ${JSON.stringify(rows)}::jsonb)`);
}

/** What is kept of a contract for an audience, and what it was counted from. */
export interface ReportedState {
  readonly months: Readonly<Record<string, string>>;
  readonly evidenceState: string;
  readonly measurementState: string;
  readonly paymentState: string;
  readonly practiceState: string;
  readonly mark: string;
}

export async function replaceState(
  session: Session,
  { contractId, audience }: Told,
  state: ReportedState,
  { seenUntil, unseen, seenAt }: Seen,
): Promise<void> {
  const { months, evidenceState, measurementState, paymentState, practiceState, mark } = state;
  await session.query(sql`
    delete from reported_contract
    where (contract_id, audience) = (${contractId}::uuid, ${audience})`);
  await session.query(sql`
    insert into reported_contract (contract_id, audience, months, evidence_state,
      measurement_state, payment_state, practice_state, mark, seen_until, unseen, counted_at)
    values (${contractId}::uuid, ${audience}, ${JSON.stringify(months)}::jsonb, ${evidenceState},
      ${measurementState}, ${paymentState}, ${practiceState}, ${mark}, ${seenUntil}, ${unseen}, ${seenAt})`);
}

/** Forgets what is kept and nobody asked for in a week. */
export async function forgetUnused(session: Session): Promise<void> {
  await session.query(sql`select forget_unused_reported()`);
}
