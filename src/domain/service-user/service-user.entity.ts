import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from "typeorm";
import { OrganisationEntity } from "../organisation/organisation.entity";

/** A person whom a provider supports, known here by a pseudonym alone, which is made with a key. */
@Entity("service_user")
@Check("service_user_pseudonym_check", "pseudonym ~ '^P(-[0-9A-HJKMNP-TV-Z]{4}){5}$'")
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
