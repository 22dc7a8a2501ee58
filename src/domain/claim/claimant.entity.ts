import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import { ContractEntity } from "../contract/contract.entity";
import { ServiceUserEntity } from "../service-user/service-user.entity";

/** Whose claims under a contract belong together; without a person once they are erased. */
@Entity("claimant")
@Unique(["contractId", "serviceUserId"])
@Unique(["id", "contractId"])
export class ClaimantEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @ForeignKey(() => ContractEntity)
  @Column("uuid")
  contractId!: string;

  @Index()
  @ForeignKey(() => ServiceUserEntity)
  @Column("uuid", { nullable: true })
  serviceUserId!: string | null;
}
