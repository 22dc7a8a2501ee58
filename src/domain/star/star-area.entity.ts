import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from "typeorm";
import { StarEntity } from "./star.entity";

/** One of the five to ten areas of life that a Star looks at. */
@Entity("star_area")
@Unique(["starId", "code"])
@Unique(["starId", "position"])
export class StarAreaEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @ForeignKey(() => StarEntity)
  @Column("uuid")
  starId!: string;

  /** 1 for the first: the place of this area's score in `reading.scores`. */
  @Column("smallint")
  position!: number;

  @Column("text")
  code!: string;

  @Column("text")
  name!: string;
}
