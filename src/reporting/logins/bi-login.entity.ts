import { Check, Column, Entity, PrimaryColumn, Unique } from "typeorm";

/** A login of the database that a BI tool uses, and on whose behalf it reads. */
@Entity("bi_login")
@Unique(["login"])
@Check("bi_login_login_check", "login ~ '^[a-z][a-z0-9_]{0,62}$'")
export class BiLoginEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("text")
  login!: string;

  @Column("text")
  subject!: string;

  @Column("text")
  madeBy!: string;

  @Column("timestamptz", { default: () => "now()" })
  madeAt!: Date;
}
