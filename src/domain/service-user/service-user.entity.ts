import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from "typeorm";
import { OrganisationEntity } from "../organisation/organisation.entity";

/** A person whom a provider supports, known here by the provider's pseudonym alone. */
@Entity("service_user")
@Unique(["organisationId", "pseudonym"])
export class ServiceUserEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @ForeignKey(() => OrganisationEntity)
  @Column("uuid")
  organisationId!: string;

  @Column("text")
  pseudonym!: string;

  @Column("timestamptz", { default: () => "now()" })
  createdAt!: Date;
}
