import { Column, Entity, PrimaryColumn, Unique } from "typeorm";
import type { ReadinessStatement } from "./readiness-statement";

/** The statements of a readiness review, in an edition that never changes. */
@Entity("readiness_framework")
@Unique(["code", "edition"])
export class ReadinessFrameworkEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("text")
  code!: string;

  @Column("text")
  edition!: string;

  @Column("text")
  title!: string;

  @Column("jsonb")
  statements!: readonly ReadinessStatement[];

  @Column("text")
  definedBy!: string;

  @Column("timestamptz", { default: () => "clock_timestamp()" })
  definedAt!: Date;
}
