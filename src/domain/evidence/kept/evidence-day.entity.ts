import { Column, Entity, PrimaryColumn } from "typeorm";

/** How many changes of a contract's counts were added up, by the day from which they are known. */
@Entity("evidence_day")
export class EvidenceDayEntity {
  @PrimaryColumn("uuid")
  contractId!: string;

  /** `-infinity` for those that altered the past. */
  @PrimaryColumn("date")
  knownOn!: string;

  @Column("bigint")
  number!: string;

  /** The marks of all of them, so that no other changes give the same. */
  @Column("bigint")
  mark!: string;
}
