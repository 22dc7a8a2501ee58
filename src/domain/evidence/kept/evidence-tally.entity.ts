import { Column, Entity, PrimaryColumn } from "typeorm";

/** What changes of a service's counts about one Star add up to; written by the database alone. */
@Entity("evidence_tally")
export class EvidenceTallyEntity {
  @PrimaryColumn("uuid")
  contractId!: string;

  @PrimaryColumn("uuid")
  serviceId!: string;

  /** Nil for what is of no Star: the engagements. */
  @PrimaryColumn("uuid")
  starId!: string;

  /** How many changes are added up in it. */
  @Column("bigint")
  number!: string;

  /** The marks of all of them, so that no other changes give the same. */
  @Column("bigint")
  mark!: string;

  /** Readings of any kind. */
  @Column("bigint")
  readings!: string;

  /** What is counted, each in one number; see the migration. */
  @Column("bigint", { array: true })
  items!: string[];

  /** How much there is of each item. */
  @Column("bigint", { array: true })
  amounts!: string[];
}
