import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import { OrganisationEntity } from "../organisation/organisation.entity";

/** Where a contract is in its life. */
export enum ContractStatus {
  DRAFT = "draft",
  ACTIVE = "active",
  ENDED = "ended",
  TERMINATED = "terminated",
}

/** A commissioner buys a service from one or more providers for a period and a value. */
@Entity("contract")
@Unique(["reference"])
@Unique(["ocdsId"])
@Check("contract_status_check", "status in ('draft', 'active', 'ended', 'terminated')")
@Check("contract_period_check", "ends_on >= starts_on")
@Check("contract_value_check", "value_minor >= 0")
@Check("contract_currency_check", "currency ~ '^[A-Z]{3}$'")
@Check("contract_money_check", "(value_minor is null) = (currency is null)")
export class ContractEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("text")
  reference!: string;

  @Column("text")
  title!: string;

  @Index()
  @ForeignKey(() => OrganisationEntity)
  @Column("uuid")
  commissionerId!: string;

  @Column("text", { nullable: true })
  ocdsId!: string | null;

  @Column("text", { default: ContractStatus.DRAFT })
  status!: ContractStatus;

  @Column("date")
  startsOn!: string;

  @Column("date")
  endsOn!: string;

  @Column("bigint", { nullable: true })
  valueMinor!: number | null;

  @Column("text", { nullable: true })
  currency!: string | null;

  @Column("integer", { default: 1 })
  version!: number;

  @Column("timestamptz", { default: () => "now()" })
  createdAt!: Date;
}
