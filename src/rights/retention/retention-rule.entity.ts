import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { ContractEntity } from "../../domain/contract/contract.entity";

/** How long people are kept after their engagements under a contract ended; the latest is in force. */
@Entity("retention_rule")
@Index(["contractId", "setAt"])
@Check("retention_rule_months_check", "months between 1 and 1200")
export class RetentionRuleEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @ForeignKey(() => ContractEntity)
  @Column("uuid")
  contractId!: string;

  /** Null: people are kept. */
  @Column("integer", { nullable: true })
  months!: number | null;

  @Column("text")
  reason!: string;

  @Column("text")
  setBy!: string;

  @Column("timestamptz", { default: () => "clock_timestamp()" })
  setAt!: Date;
}
