import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from "typeorm";
import { ContractEntity } from "../contract/contract.entity";
import type { Cap } from "./terms";

/** One agreed version of what a contract pays; it never changes. */
@Entity("rate_card")
@Unique(["contractId", "number"])
@Unique(["id", "contractId"])
@Check("rate_card_number_check", "number >= 1")
@Check("rate_card_currency_check", "currency ~ '^[A-Z]{3}$'")
export class RateCardEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @ForeignKey(() => ContractEntity)
  @Column("uuid")
  contractId!: string;

  @Column("integer")
  number!: number;

  @Column("text")
  currency!: string;

  @Column("date")
  effectiveFrom!: string;

  @Column("jsonb", { default: [] })
  caps!: Cap[];

  @Column("text", { nullable: true })
  reason!: string | null;

  @Column("text")
  agreedBy!: string;

  @Column("timestamptz", { default: () => "clock_timestamp()" })
  agreedAt!: Date;
}
