import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import { OrganisationEntity } from "../organisation/organisation.entity";

/** How money becomes change, as a commissioner sees it; what it says is in its versions. */
@Entity("logic_model")
@Unique(["reference"])
export class LogicModelEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("text")
  reference!: string;

  @Index()
  @ForeignKey(() => OrganisationEntity)
  @Column("uuid")
  ownerId!: string;

  /** Code of the template it was made from. */
  @Column("text", { nullable: true })
  template!: string | null;

  @Column("integer", { default: 1 })
  version!: number;

  @Column("timestamptz", { default: () => "now()" })
  createdAt!: Date;
}
