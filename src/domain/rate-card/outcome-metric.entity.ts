import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from "typeorm";
import { ContractEntity } from "../contract/contract.entity";

/** What a contract pays for, through all versions of its rate card. */
@Entity("outcome_metric")
@Unique(["contractId", "reference"])
@Unique(["id", "contractId"])
export class OutcomeMetricEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @ForeignKey(() => ContractEntity)
  @Column("uuid")
  contractId!: string;

  @Column("text")
  reference!: string;

  @Column("timestamptz", { default: () => "now()" })
  createdAt!: Date;
}
