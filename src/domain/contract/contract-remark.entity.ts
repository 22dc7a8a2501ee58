import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from "typeorm";
import { ContractEntity } from "./contract.entity";

/** What a source says of a contract in words that fit no field. */
@Entity("contract_remark")
@Unique(["contractId", "reference"])
export class ContractRemarkEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @ForeignKey(() => ContractEntity)
  @Column("uuid")
  contractId!: string;

  @Column("text")
  reference!: string;

  @Column("text")
  subject!: string;

  @Column("text")
  body!: string;

  @Column("text", { nullable: true })
  source!: string | null;

  @Column("integer", { default: 1 })
  version!: number;
}
