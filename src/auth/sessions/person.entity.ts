import { Check, Column, Entity, PrimaryColumn } from "typeorm";

/** Somebody who signed in, by the name that histories carry. */
@Entity("person")
@Check("person_subject_check", "length(subject) between 1 and 255")
@Check("person_name_check", "length(name) between 1 and 300")
export class PersonEntity {
  @PrimaryColumn("text")
  subject!: string;

  @Column("text")
  name!: string;

  /** The provider's address, or `demonstration`. */
  @Column("text")
  issuer!: string;

  @Column("timestamptz", { default: () => "now()" })
  lastSeenAt!: Date;
}
