import { Check, Column, Entity, ForeignKey, PrimaryColumn } from "typeorm";
import { ContractEntity } from "../../domain/contract/contract.entity";

/** How many people were removed from a contract's figures. */
@Entity("contract_erasure")
@Check("contract_erasure_people_check", "people > 0")
export class ContractErasureEntity {
  @ForeignKey(() => ContractEntity)
  @PrimaryColumn("uuid")
  contractId!: string;

  @Column("integer")
  people!: number;
}
