import { Column, Entity, PrimaryColumn, Unique } from "typeorm";

/** A range of change, in scale points; both ends are included, an absent end is open. */
export interface Band {
  readonly name: string;
  readonly from: number | null;
  readonly to: number | null;
}

/** Somebody's words for sizes of change, e.g. "large increase", and where they come from (E7). */
@Entity("band_set")
@Unique(["name"])
export class BandSetEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("text")
  name!: string;

  @Column("text")
  provenance!: string;

  /** From the largest decrease to the largest increase. */
  @Column("jsonb")
  bands!: Band[];

  @Column("text")
  createdBy!: string;

  @Column("timestamptz", { default: () => "now()" })
  createdAt!: Date;
}
