import { Check, Column, Entity, Index, PrimaryColumn, Unique } from "typeorm";
import type { Scope } from "../../auth/viewer";

/** What a program proves with on whose behalf it asks. */
@Entity("access_token")
@Unique(["hash"])
@Index(["subject"])
@Check("access_token_hash_check", "length(hash) = 32")
@Check("access_token_name_check", "length(name) between 1 and 100")
@Check(
  "access_token_scopes_check",
  "scopes <@ array['read', 'write', 'report'] and cardinality(scopes) > 0",
)
@Check("access_token_period_check", "expires_at > created_at")
@Check("access_token_revoked_check", "(revoked_by is null) = (revoked_at is null)")
export class AccessTokenEntity {
  @PrimaryColumn("uuid")
  id!: string;

  /** SHA-256 of the token, which is kept nowhere; the server may not read it. */
  @Column("bytea")
  hash!: Buffer;

  @Column("text")
  subject!: string;

  @Column("text")
  name!: string;

  @Column("text", { array: true })
  scopes!: readonly Scope[];

  @Column("text")
  createdBy!: string;

  @Column("timestamptz", { default: () => "now()" })
  createdAt!: Date;

  @Column("timestamptz")
  expiresAt!: Date;

  /** To the minute; null: never. */
  @Column("timestamptz", { nullable: true })
  lastUsedAt!: Date | null;

  @Column("text", { nullable: true })
  revokedBy!: string | null;

  @Column("timestamptz", { nullable: true })
  revokedAt!: Date | null;
}
