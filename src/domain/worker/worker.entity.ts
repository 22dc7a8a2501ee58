import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from "typeorm";
import { OrganisationEntity } from "../organisation/organisation.entity";

/** Somebody of a provider who supports people, e.g. as their keyworker, and records readings. */
@Entity("worker")
@Unique(["organisationId", "reference"])
export class WorkerEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @ForeignKey(() => OrganisationEntity)
  @Column("uuid")
  organisationId!: string;

  @Column("text")
  reference!: string;

  @Column("text", { nullable: true })
  name!: string | null;

  @Column("integer", { default: 1 })
  version!: number;

  @Column("timestamptz", { default: () => "now()" })
  createdAt!: Date;
}
