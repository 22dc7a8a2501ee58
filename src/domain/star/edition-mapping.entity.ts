import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from "typeorm";
import { StarAreaEntity } from "./star-area.entity";
import { StarEntity } from "./star.entity";

/** A declaration that areas of one Star may be read as areas of another (D4). */
@Entity("edition_mapping")
@Unique(["fromStarId", "toStarId"])
export class EditionMappingEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @ForeignKey(() => StarEntity)
  @Column("uuid")
  fromStarId!: string;

  @ForeignKey(() => StarEntity)
  @Column("uuid")
  toStarId!: string;

  @Column("text")
  reason!: string;

  @Column("text")
  declaredBy!: string;

  @Column("timestamptz", { default: () => "now()" })
  declaredAt!: Date;
}

/** One pair of areas of an edition mapping. */
@Entity("edition_mapping_area")
export class EditionMappingAreaEntity {
  @ForeignKey(() => EditionMappingEntity)
  @PrimaryColumn("uuid")
  editionMappingId!: string;

  @ForeignKey(() => StarAreaEntity)
  @PrimaryColumn("uuid")
  fromAreaId!: string;

  @ForeignKey(() => StarAreaEntity)
  @Column("uuid")
  toAreaId!: string;
}
