import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import { ContractEntity } from "../contract/contract.entity";
import { OrganisationEntity } from "../organisation/organisation.entity";

/** What a provider delivers under a contract. */
@Entity("service")
@Unique(["contractId", "name"])
@Unique(["id", "contractId"])
export class ServiceEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @ForeignKey(() => ContractEntity)
  @Column("uuid")
  contractId!: string;

  @Index()
  @ForeignKey(() => OrganisationEntity)
  @Column("uuid")
  providerId!: string;

  @Column("text")
  name!: string;

  @Column("text", { nullable: true })
  description!: string | null;

  @Column("integer", { default: 1 })
  version!: number;

  @Column("timestamptz", { default: () => "now()" })
  createdAt!: Date;
}
