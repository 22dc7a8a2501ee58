import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from "typeorm";
import { ContractEntity } from "../contract/contract.entity";
import { OrganisationEntity } from "../organisation/organisation.entity";

/** Who promised to pay how much for outcomes, at the most. */
@Entity("payment_commitment")
@Unique(["contractId", "reference"])
@Check("payment_commitment_maximum_check", "maximum_minor >= 0")
@Check("payment_commitment_money_check", "(maximum_minor is null) = (currency is null)")
@Check("payment_commitment_currency_check", "currency ~ '^[A-Z]{3}$'")
@Check("payment_commitment_period_check", "period_end >= period_start")
export class PaymentCommitmentEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @ForeignKey(() => ContractEntity)
  @Column("uuid")
  contractId!: string;

  @ForeignKey(() => OrganisationEntity)
  @Column("uuid")
  payerId!: string;

  @Column("text")
  reference!: string;

  @Column("bigint", { nullable: true })
  maximumMinor!: number | null;

  @Column("text", { nullable: true })
  currency!: string | null;

  @Column("date", { nullable: true })
  periodStart!: string | null;

  @Column("date", { nullable: true })
  periodEnd!: string | null;

  @Column("text", { nullable: true })
  note!: string | null;

  @Column("integer", { default: 1 })
  version!: number;
}
