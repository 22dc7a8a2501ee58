import sql, { join, raw, type Sql } from "sql-template-tag";
import type { KeysetList } from "../../db/keyset";
import type { Session } from "../../db/session";
import type { AccessTokenEntity } from "./access-token.entity";

/** A token without its hash, which the server may not read. */
export type AccessTokenRow = Omit<AccessTokenEntity, "hash">;

const COLUMNS = join(
  [
    ...["id", "subject", "name", "scopes", "created_by", "created_at"],
    ...["expires_at", "last_used_at", "revoked_by", "revoked_at"],
  ].map((column) => raw(`t.${column}`)),
);

const BY_AGE: KeysetList["order"] = [{ column: "t.id", type: "uuid" }];

/** Tokens by which somebody's programs ask, the newest first. */
export function accessTokensOf(subject: string): KeysetList {
  return {
    columns: COLUMNS,
    from: sql`access_token t`,
    where: [sql`t.subject = ${subject}`],
    order: BY_AGE,
    descending: true,
  };
}

/** Tokens of everybody who holds a role in an organisation, the newest first. */
export function accessTokensOfOrganisation(): KeysetList {
  return {
    columns: COLUMNS,
    from: sql`access_token t
      join (
        select distinct subject, organisation_id from role_grant
        where revoked_at is null
          and coalesce(ends_on, 'infinity') >= (now() at time zone 'utc')::date
      ) held on held.subject = t.subject`,
    where: [],
    parent: sql`held.organisation_id`,
    order: BY_AGE,
    descending: true,
  };
}

/** Rows by their keys. */
export const accessTokensById = (ids: readonly string[]): Sql =>
  sql`select ${COLUMNS} from access_token t where t.id = any(${ids})`;

export async function findAccessToken(
  session: Session,
  id: string,
): Promise<AccessTokenRow | null> {
  const [row] = await session.query<AccessTokenRow>(accessTokensById([id]));
  return row ?? null;
}

/** Every token there is, or somebody's; for command lines. The newest first. */
export async function listAccessTokens(
  session: Session,
  subject: string | null,
): Promise<AccessTokenRow[]> {
  return session.query(
    sql`select ${COLUMNS} from access_token t
        where t.subject = coalesce(${subject}::text, t.subject) order by t.id desc`,
  );
}

/** How many tokens of somebody are in force. */
export async function countActiveTokens(session: Session, subject: string): Promise<number> {
  const { total } = await session.queryOne<{ total: number }>(
    sql`select count(*)::integer as total from access_token
        where subject = ${subject} and revoked_at is null and expires_at > now()`,
  );
  return total;
}

/** What a new token's row says. */
export interface NewAccessToken extends Pick<
  AccessTokenEntity,
  "id" | "hash" | "subject" | "name" | "scopes"
> {
  /** Days, of 24 hours, for which it is in force. */
  readonly days: number;
}

export async function insertAccessToken(session: Session, row: NewAccessToken): Promise<void> {
  await session.query(
    sql`insert into access_token (id, hash, subject, name, scopes, created_by, expires_at)
        values (${row.id}, ${row.hash}, ${row.subject}, ${row.name}, ${row.scopes}::text[],
          ${session.viewer.subject}, now() + make_interval(days => ${row.days}::int))`,
  );
}

/** Revokes a token that is not revoked yet; who did it first stays on record. */
export async function markRevoked(session: Session, id: string): Promise<void> {
  await session.query(
    sql`update access_token set revoked_at = now(), revoked_by = ${session.viewer.subject}
        where id = ${id} and revoked_at is null`,
  );
}
