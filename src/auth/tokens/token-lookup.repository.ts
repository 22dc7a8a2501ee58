import sql from "sql-template-tag";
import type { DataSource } from "typeorm";
import { askOnce } from "../../db/ask-once";
import type { Scope } from "../viewer";

/** An access token as it is found by its hash. */
export interface FoundToken {
  readonly id: string;
  readonly subject: string;
  /** The owner's name where they ever signed in, else the token's. */
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly hasExpired: boolean;
  readonly isRevoked: boolean;
  /** What the data were like at that moment, see `Viewer`. */
  readonly dataState: string;
}

/** Looks a token up by the SHA-256 of it. */
export type FindToken = (hash: Buffer) => Promise<FoundToken | null>;

/** Looks tokens up before anybody is known, and notes that they are used. */
export function tokenLookup(dataSource: DataSource): FindToken {
  return async (hash) => {
    const [found] = await askOnce<FoundToken>(
      dataSource,
      sql`
        select id, subject, name, scopes, has_expired, is_revoked, data_state()
        from find_access_token(${hash})`,
    );
    return found ?? null;
  };
}
