import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import { PersonEntity } from "./person.entity";

/** A browser that somebody is signed in with. */
@Entity("browser_session")
@Unique(["hash"])
@Index(["subject"])
@Index(["endsAt"])
@Check("browser_session_hash_check", "length(hash) = 32")
export class BrowserSessionEntity {
  @PrimaryColumn("uuid")
  id!: string;

  /** SHA-256 of the cookie's value. */
  @Column("bytea")
  hash!: Buffer;

  @ForeignKey(() => PersonEntity)
  @Column("text")
  subject!: string;

  @Column("timestamptz", { default: () => "now()" })
  signedInAt!: Date;

  /** To the minute. */
  @Column("timestamptz", { default: () => "now()" })
  lastUsedAt!: Date;

  @Column("timestamptz")
  endsAt!: Date;
}
