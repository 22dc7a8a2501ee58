import { Check, Column, Entity, Index, PrimaryColumn } from "typeorm";

/** What an event tells of; values are database words. */
export enum AuditCategory {
  WRITE = "write",
  READ = "read",
  EXPORT = "export",
  ACCESS = "access",
}

/** What a write did to rows. */
export enum AuditChange {
  INSERT = "insert",
  UPDATE = "update",
  DELETE = "delete",
  TRUNCATE = "truncate",
}

/**
 * That somebody wrote something, or read about somebody: who, what, whom it concerns, for which
 * purpose, when and from where. Entered by the database, in the transaction of what it tells of, and
 * tied to the event before it in its lane by a hash. Never changed, never removed.
 */
@Entity("audit_event")
@Index(["organisationId", "occurredAt", "lane", "number"])
@Index(["serviceUserIds"], { type: "gin" })
@Check("audit_event_category_check", "category in ('write', 'read', 'export', 'access')")
@Check("audit_event_change_check", "change in ('insert', 'update', 'delete', 'truncate')")
@Check("audit_event_write_check", "(category = 'write') = (change is not null)")
export class AuditEventEntity {
  @PrimaryColumn("integer")
  lane!: number;

  @PrimaryColumn("bigint")
  number!: number;

  @Column("timestamptz")
  occurredAt!: Date;

  @Column("text", { nullable: true })
  subject!: string | null;

  @Column("text", { nullable: true })
  name!: string | null;

  @Column("text", { nullable: true })
  method!: string | null;

  @Column("text", { nullable: true })
  client!: string | null;

  @Column("text", { nullable: true })
  address!: string | null;

  /** The login of the database that it came through. */
  @Column("text")
  databaseUser!: string;

  @Column("text")
  category!: AuditCategory;

  /** The mutation, the field or the command; null for what came past all of them. */
  @Column("text", { nullable: true })
  action!: string | null;

  /** What the client calls its request. */
  @Column("text", { nullable: true })
  operation!: string | null;

  @Column("text", { nullable: true })
  change!: AuditChange | null;

  /** Kinds of things, as tables are named. */
  @Column("text", { array: true })
  kinds!: string[];

  @Column("uuid", { array: true })
  ids!: string[];

  /** One for each of `ids`; null for what has no versions, and where nothing was before. */
  @Column("integer", { array: true, nullable: true })
  versionsBefore!: number[] | null;

  @Column("integer", { array: true, nullable: true })
  versionsAfter!: number[] | null;

  /** No foreign key: the event outlives what it is about. Null: the deployment. */
  @Column("uuid", { nullable: true })
  organisationId!: string | null;

  @Column("uuid", { array: true })
  serviceUserIds!: string[];

  @Column("text")
  purpose!: string;

  /** Whether whoever asked said so; else it is what their role is there for. */
  @Column("boolean")
  isPurposeStated!: boolean;

  @Column("bigint")
  transactionId!: number;

  @Column("bytea")
  previousHash!: Buffer;

  @Column("bytea")
  hash!: Buffer;
}
