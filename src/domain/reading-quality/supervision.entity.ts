import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { ReadingEntity } from "../reading/reading.entity";

/** That a reading was discussed in supervision. */
@Entity("supervision")
export class SupervisionEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @Index()
  @ForeignKey(() => ReadingEntity)
  @Column("uuid")
  readingId!: string;

  @Column("date")
  discussedOn!: string;

  @Column("text", { nullable: true })
  note!: string | null;

  @Column("text")
  recordedBy!: string;

  @Column("timestamptz", { default: () => "clock_timestamp()" })
  recordedAt!: Date;
}
