import { Column, Entity, PrimaryColumn, Unique } from "typeorm";

/** A theme that personal outcomes are told by. */
@Entity("outcome_theme")
@Unique(["code"])
export class OutcomeThemeEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("text")
  code!: string;

  @Column("text")
  title!: string;

  @Column("text", { nullable: true })
  description!: string | null;

  @Column("integer")
  position!: number;

  @Column("text")
  definedBy!: string;

  @Column("timestamptz", { default: () => "clock_timestamp()" })
  definedAt!: Date;
}
