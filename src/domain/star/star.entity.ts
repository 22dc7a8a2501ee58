import { Check, Column, Entity, PrimaryColumn, Unique } from "typeorm";

/**
 * The definition of one distance-travelled tool, in one edition: its scale, areas and journey of
 * change. Data, never code. Two editions are two Stars.
 */
@Entity("star")
@Unique(["code", "edition"])
@Check("star_scale_check", "scale_max > scale_min")
@Check("star_review_check", "review_interval_days > 0 and review_tolerance_days >= 0")
export class StarEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("text")
  code!: string;

  @Column("text")
  edition!: string;

  @Column("text")
  name!: string;

  @Column("text")
  publisher!: string;

  @Column("boolean")
  licensed!: boolean;

  /** Lowest point of the scale, included. */
  @Column("smallint")
  scaleMin!: number;

  /** Highest point of the scale, included. */
  @Column("smallint")
  scaleMax!: number;

  @Column("integer", { nullable: true })
  reviewIntervalDays!: number | null;

  @Column("integer", { default: 14 })
  reviewToleranceDays!: number;

  @Column("text")
  registeredBy!: string;

  @Column("timestamptz", { default: () => "now()" })
  registeredAt!: Date;
}
