import sql from "sql-template-tag";
import type { DataSource } from "typeorm";
import { askOnce } from "../../db/ask-once";
import { newId } from "../../db/new-id";
import type { SessionLengths } from "./session-env";

/** Somebody as their way in names them. */
export interface KnownPerson {
  readonly subject: string;
  readonly name: string;
  /** Who says so: the provider's address, or `demonstration`. */
  readonly issuer: string;
}

/** Hashes of the cookies' values: of the session that begins, and of the browser's earlier one. */
export interface BegunHashes {
  readonly begun: Buffer;
  readonly replaced: Buffer | null;
}

/** Sessions as they are kept, by the SHA-256 of what is in the cookie. */
export class BrowserSessionStore {
  constructor(private readonly dataSource: DataSource) {}

  /** Notes who signed in, and begins their session; the browser's earlier one is over. */
  async begin(
    { subject, name, issuer }: KnownPerson,
    { begun, replaced }: BegunHashes,
    { hours }: SessionLengths,
  ): Promise<void> {
    await this.dataSource.query(
      "select begin_browser_session($1, $2, $3, $4, $5, $6, make_interval(hours => $7::int))",
      [newId(), begun, replaced, subject, name, issuer, hours],
    );
  }

  /** Whose session it is; null for one that is over, or never was. */
  async find(hash: Buffer, { idleMinutes }: SessionLengths): Promise<KnownPerson | null> {
    const [found] = await askOnce<KnownPerson>(
      this.dataSource,
      sql`select * from find_browser_session(${hash}, make_interval(mins => ${idleMinutes}::int))`,
    );
    return found ?? null;
  }

  async end(hash: Buffer): Promise<void> {
    await this.dataSource.query("select end_browser_session($1)", [hash]);
  }
}
