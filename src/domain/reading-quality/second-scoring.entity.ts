import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import { ReadingEntity } from "../reading/reading.entity";
import { WorkerEntity } from "../worker/worker.entity";

/** The same case scored by a second worker. */
@Entity("second_scoring")
@Unique(["readingId", "workerId"])
export class SecondScoringEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @ForeignKey(() => ReadingEntity)
  @Column("uuid")
  readingId!: string;

  @Index()
  @ForeignKey(() => WorkerEntity)
  @Column("uuid", { nullable: true })
  workerId!: string | null;

  @Column("smallint", { array: true })
  scores!: (number | null)[];

  @Column("date")
  scoredOn!: string;

  @Column("text")
  recordedBy!: string;

  @Column("timestamptz", { default: () => "clock_timestamp()" })
  recordedAt!: Date;
}
