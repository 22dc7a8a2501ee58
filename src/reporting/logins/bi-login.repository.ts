import { escapeIdentifier, escapeLiteral } from "pg";
import sql, { raw } from "sql-template-tag";
import { codeOf } from "../../db/database-error";
import type { Session } from "../../db/session";
import type { BiLoginEntity } from "./bi-login.entity";
import { TOOLS_SCHEMA } from "../views/schemas";

/** Connections that one login may have at once: tools open several. */
const MOST_CONNECTIONS = 10;

/** Codes for: something depends on it still, and a lock was not had in time. */
const STAYS: readonly unknown[] = ["2BP01", "55P03"];

/** A login as lists show it. */
export interface BiLoginRow extends BiLoginEntity {
  /** The last day of its password, in UTC; null where the database has no such login. */
  readonly lastDay: string | null;
  /** Whether the database knows the login: one that was restored elsewhere may not. */
  readonly isThere: boolean;
}

export function listBiLogins(session: Session): Promise<BiLoginRow[]> {
  return session.query<BiLoginRow>(sql`
    select b.*, r.rolname is not null as is_there,
      (r.rolvaliduntil at time zone 'utc')::date - 1 as last_day
    from bi_login b
    left join pg_roles r on r.rolname = b.login
    order by b.login`);
}

export async function findBiLogin(session: Session, login: string): Promise<BiLoginEntity | null> {
  const [found] = await session.query<BiLoginEntity>(
    sql`select * from bi_login where login = ${login}`,
  );
  return found ?? null;
}

export async function insertBiLogin(
  session: Session,
  { id, login, subject, madeBy }: Omit<BiLoginEntity, "madeAt">,
): Promise<void> {
  await session.query(sql`
    insert into bi_login (id, login, subject, made_by) values (${id}, ${login}, ${subject}, ${madeBy})`);
}

export async function deleteBiLogin(session: Session, login: string): Promise<void> {
  await session.query(sql`delete from bi_login where login = ${login}`);
}

/** Whether the database has a role of that name, whoever's it is. */
export async function hasRole(session: Session, name: string): Promise<boolean> {
  const { found } = await session.queryOne<{ found: boolean }>(
    sql`select exists (select from pg_roles where rolname = ${name}) as found`,
  );
  return found;
}

/** Whether somebody of that name holds, or will hold, any role. */
export async function holdsAnything(session: Session, subject: string): Promise<boolean> {
  const { found } = await session.queryOne<{ found: boolean }>(sql`
    select exists (
      select from role_grant
      where subject = ${subject} and revoked_at is null and coalesce(ends_on, 'infinity') >= current_date
    ) as found`);
  return found;
}

/** Makes the role of a login: it may read the views for tools, and nothing else. */
export async function createRole(session: Session, login: string): Promise<void> {
  const name = escapeIdentifier(login);
  await session.query(
    sql`${raw(
      `create role ${name} login nosuperuser nocreatedb nocreaterole noreplication nobypassrls
       connection limit ${MOST_CONNECTIONS} in role golden_thread_bi`,
    )}`,
  );
  const settings = [
    ["search_path", TOOLS_SCHEMA],
    // Tools that show no zone show instants as every other way out has them.
    ["timezone", "UTC"],
    ["statement_timeout", "15min"],
    ["idle_in_transaction_session_timeout", "5min"],
  ] as const;
  for (const [setting, value] of settings) {
    await session.query(sql`${raw(`alter role ${name} set ${setting} = ${escapeLiteral(value)}`)}`);
  }
}

/** @param lastDay the password's last day, in UTC */
export async function setPassword(
  session: Session,
  login: string,
  { password, lastDay }: { readonly password: string; readonly lastDay: string },
): Promise<void> {
  await session.query(
    sql`${raw(
      `alter role ${escapeIdentifier(login)} password ${escapeLiteral(password)}
       valid until ${escapeLiteral(`${lastDay} 24:00:00+00`)}`,
    )}`,
  );
}

/** Lets a login into this database, which need not be open to everybody. */
export async function letIn(session: Session, login: string): Promise<void> {
  const { name } = await session.queryOne<{ name: string }>(sql`select current_database() as name`);
  await session.query(
    sql`${raw(`grant connect on database ${escapeIdentifier(name)} to ${escapeIdentifier(login)}`)}`,
  );
}

/** Takes a role its way in; whatever it owns, nobody comes in by it again. */
export async function closeRole(session: Session, login: string): Promise<void> {
  await session.query(sql`${raw(`alter role ${escapeIdentifier(login)} nologin password null`)}`);
}

/**
 * Drops a role with all that its tool made for itself, such as temporary tables.
 *
 * @returns false, and the role stays, where it made something in another database of the cluster, or
 *   is at work with what it made
 */
export async function dropRole(session: Session, login: string): Promise<boolean> {
  const name = escapeIdentifier(login);
  await session.query(sql`savepoint role_stays`);
  try {
    await session.query(sql`set local lock_timeout = '2s'`);
    await session.query(sql`${raw(`grant ${name} to current_user with inherit true, set false`)}`);
    await session.query(sql`${raw(`drop owned by ${name}`)}`);
    await session.query(sql`${raw(`drop role ${name}`)}`);
    return true;
  } catch (error) {
    if (!STAYS.includes(codeOf(error))) throw error;
    await session.query(sql`rollback to savepoint role_stays`);
    return false;
  }
}
