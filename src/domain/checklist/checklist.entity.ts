import { Column, Entity, PrimaryColumn, Unique } from "typeorm";
import type { ChecklistArea } from "./checklist-definition";

/** One edition of a checklist of end outcomes; it never changes. */
@Entity("checklist")
@Unique(["code", "edition"])
export class ChecklistEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("text")
  code!: string;

  @Column("text")
  edition!: string;

  @Column("text")
  title!: string;

  @Column("text", { nullable: true })
  description!: string | null;

  @Column("text", { nullable: true })
  source!: string | null;

  @Column("jsonb")
  areas!: readonly ChecklistArea[];

  @Column("text")
  definedBy!: string;

  @Column("timestamptz", { default: () => "clock_timestamp()" })
  definedAt!: Date;
}
