import { Column, Entity, Index, PrimaryGeneratedColumn } from "typeorm";

/** What one statement changed of a service's counts; written by the database alone. */
@Entity("evidence_change")
export class EvidenceChangeEntity {
  @PrimaryGeneratedColumn("identity", { type: "bigint", generatedIdentity: "ALWAYS" })
  id!: string;

  @Index()
  @Column("uuid")
  contractId!: string;

  @Column("uuid")
  serviceId!: string;

  /** Nil for what is of no Star: the engagements. */
  @Column("uuid")
  starId!: string;

  /** From which day on something else is known; `-infinity` where the past was altered. */
  @Column("date")
  knownOn!: string;

  /** Tells it from all other changes, also from one that took its place after it was undone. */
  @Column("bigint", { default: () => "uuid_hash_extended(gen_random_uuid(), (0))" })
  mark!: string;

  /** Readings of any kind that there are more, or fewer. */
  @Column("bigint")
  readings!: string;

  @Column("bigint", { array: true })
  items!: string[];

  @Column("bigint", { array: true })
  amounts!: string[];
}
