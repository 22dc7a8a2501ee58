import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from "typeorm";
import { StarEntity } from "../star/star.entity";
import { WorkerEntity } from "./worker.entity";

/** A worker was trained for a Star on a day; it holds until a day, included, or without end (D9). */
@Entity("training")
@Unique(["workerId", "starId", "trainedOn"])
@Check("training_period_check", "valid_until >= trained_on")
export class TrainingEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @ForeignKey(() => WorkerEntity)
  @Column("uuid")
  workerId!: string;

  @ForeignKey(() => StarEntity)
  @Column("uuid")
  starId!: string;

  @Column("date")
  trainedOn!: string;

  @Column("date", { nullable: true })
  validUntil!: string | null;

  @Column("timestamptz", { default: () => "now()" })
  createdAt!: Date;
}
