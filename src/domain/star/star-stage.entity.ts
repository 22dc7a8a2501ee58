import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from "typeorm";
import { StarEntity } from "./star.entity";

/** One stage of a Star's journey of change: a range of scale points, both ends included. */
@Entity("star_stage")
@Unique(["starId", "position"])
@Check("star_stage_range_check", "to_score >= from_score")
export class StarStageEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @ForeignKey(() => StarEntity)
  @Column("uuid")
  starId!: string;

  /** 1 for the stage with the lowest points. */
  @Column("smallint")
  position!: number;

  @Column("text")
  name!: string;

  @Column("smallint")
  fromScore!: number;

  @Column("smallint")
  toScore!: number;
}
