import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import { ContractEntity } from "../contract/contract.entity";
import { OrganisationEntity } from "../organisation/organisation.entity";

/** What an investor committed to a contract. */
@Entity("investment")
@Unique(["contractId", "reference"])
@Unique(["id", "contractId"])
@Check(
  "investment_amounts_check",
  "committed_minor >= 0 and minimum_minor >= 0 and maximum_minor >= minimum_minor",
)
@Check(
  "investment_money_check",
  "currency is not null or num_nonnulls(committed_minor, minimum_minor, maximum_minor) = 0",
)
@Check("investment_return_check", "maximum_return_share >= 0")
@Check("investment_currency_check", "currency ~ '^[A-Z]{3}$'")
export class InvestmentEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @ForeignKey(() => ContractEntity)
  @Column("uuid")
  contractId!: string;

  @Index()
  @ForeignKey(() => OrganisationEntity)
  @Column("uuid")
  investorId!: string;

  @Column("text")
  reference!: string;

  @Column("bigint", { nullable: true })
  committedMinor!: number | null;

  @Column("bigint", { nullable: true })
  minimumMinor!: number | null;

  @Column("bigint", { nullable: true })
  maximumMinor!: number | null;

  @Column("text", { nullable: true })
  currency!: string | null;

  @Column("date", { nullable: true })
  committedOn!: string | null;

  @Column("text", { nullable: true })
  instrument!: string | null;

  @Column("text", { nullable: true })
  maximumReturn!: string | null;

  @Column("numeric", { nullable: true })
  maximumReturnShare!: string | null;

  @Column("text", { nullable: true })
  note!: string | null;

  @Column("integer", { default: 1 })
  version!: number;
}
