import { randomBytes } from "node:crypto";
import { escapeIdentifier, escapeLiteral } from "pg";
import type { DataSource } from "typeorm";
import { StartError } from "../start-error";

/** Whose members see what their viewer may see; made by the migrations. */
const SERVER_GROUP = "golden_thread_server";

/** The server's login in our own database. */
const OWN_LOGIN = "golden_thread_api";

/**
 * Gives the server a login of its own in our own database, with a new password each time, so that
 * none needs keeping.
 *
 * @param owner connected as the database's owner, migrated
 * @returns the address by which the server logs in
 */
export async function employServer(owner: DataSource, ownerUrl: string): Promise<string> {
  const password = randomBytes(24).toString("hex");
  const [{ known }] = await owner.query(
    "select exists (select from pg_roles where rolname = $1) as known",
    [OWN_LOGIN],
  );
  const login = escapeIdentifier(OWN_LOGIN);
  if (!known) await owner.query(`create role ${login} login`);
  await owner.query(
    `alter role ${login} password ${escapeLiteral(password)}; grant ${SERVER_GROUP} to ${login}`,
  );
  const url = new URL(ownerUrl);
  url.username = OWN_LOGIN;
  url.password = password;
  return url.href;
}

/**
 * Lets the owner act as the server, with no password of the server's: for command lines that read on
 * somebody's behalf.
 *
 * @param owner connected as the database's owner, migrated
 * @returns the address whose sessions see what the server sees
 */
export async function assumeServerRole(owner: DataSource, ownerUrl: string): Promise<string> {
  const [{ may }] = await owner.query("select pg_has_role(current_user, $1, 'set') as may", [
    SERVER_GROUP,
  ]);
  if (!may) await owner.query(`grant ${SERVER_GROUP} to current_user with inherit false, set true`);
  const url = new URL(ownerUrl);
  url.searchParams.set("options", `-c role=${SERVER_GROUP}`);
  return url.href;
}

/** What a login could do besides what its viewer may. */
interface Powers {
  readonly role: string;
  readonly isSuperuser: boolean;
  readonly bypasses: boolean;
  readonly owned: string | null;
  /** The group by which it would see more, if any. */
  readonly seesMoreAs: string | null;
  readonly isServer: boolean;
}

/**
 * Makes sure that the database holds the server to its viewers' rows.
 *
 * @throws StartError naming what its login has too much of, or lacks, and what to do
 */
export async function assertServerRole(dataSource: DataSource): Promise<void> {
  const [powers]: Powers[] = await dataSource.query(POWERS, [SERVER_GROUP]);
  if (!powers) throw new Error("the database does not know its own session");
  const tooMuch = excess(powers);
  if (tooMuch) {
    throw new StartError(
      `The role ${powers.role} of DATABASE_URL ${tooMuch}, so the database would show it what its ` +
        `viewers may not see. Make a login of its own for the server: create role … login ` +
        `password '…'; grant ${SERVER_GROUP} to …; and keep this one for DATABASE_OWNER_URL.`,
    );
  }
  if (powers.isServer) return;
  throw new StartError(
    `The role ${powers.role} of DATABASE_URL is no member of ${SERVER_GROUP}: ` +
      `grant ${SERVER_GROUP} to ${powers.role}.`,
  );
}

function excess({ isSuperuser, bypasses, owned, seesMoreAs }: Powers): string | null {
  if (isSuperuser) return "is a superuser";
  if (bypasses) return "bypasses row security";
  if (owned !== null) return `owns ${owned}`;
  if (seesMoreAs !== null) return `is a member of ${seesMoreAs}`;
  return null;
}

const POWERS = `
  select current_user as role, r.rolsuper as "isSuperuser", r.rolbypassrls as bypasses,
    (select min(c.relname) from pg_class c
      where c.relowner = r.oid and c.relnamespace = 'public'::regnamespace) as owned,
    (select max(g.rolname) from pg_roles g
      where g.rolname in ('golden_thread_operator', 'golden_thread_counter')
        and pg_has_role(g.oid, 'member')) as "seesMoreAs",
    pg_has_role($1, 'usage') as "isServer"
  from pg_roles r
  where r.rolname = current_user`;
