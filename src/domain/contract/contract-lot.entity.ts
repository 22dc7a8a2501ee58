import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from "typeorm";
import { ContractEntity } from "./contract.entity";

/** A part of a contract that was let apart, e.g. an area of the city. */
@Entity("contract_lot")
@Unique(["contractId", "reference"])
export class ContractLotEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @ForeignKey(() => ContractEntity)
  @Column("uuid")
  contractId!: string;

  @Column("text")
  reference!: string;

  @Column("text")
  title!: string;
}
