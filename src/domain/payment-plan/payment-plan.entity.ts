import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from "typeorm";
import { ContractEntity } from "../contract/contract.entity";

/** Expected claims and payments; the highest number is in force. Only added to. */
@Entity("payment_plan")
@Unique(["contractId", "number"])
export class PaymentPlanEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @ForeignKey(() => ContractEntity)
  @Column("uuid")
  contractId!: string;

  @Column("integer")
  number!: number;

  @Column("text", { nullable: true })
  reference!: string | null;

  @Column("text", { nullable: true })
  reason!: string | null;

  @Column("text")
  setBy!: string;

  @Column("timestamptz", { default: () => "clock_timestamp()" })
  setAt!: Date;
}
