import { Column, Entity, PrimaryColumn } from "typeorm";

/** The last event of one lane of the audit trail; moved on by the database alone. */
@Entity("audit_head")
export class AuditHeadEntity {
  @PrimaryColumn("integer")
  lane!: number;

  /** Number of the last event; 0 where there is none. */
  @Column("bigint")
  number!: number;

  @Column("bytea")
  hash!: Buffer;

  /** Of all writes among its events, by exclusive or: another after every write. */
  @Column("bigint", { default: 0 })
  mark!: number;
}
