import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import { ClaimEntity } from "../claim/claim.entity";
import { OrganisationEntity } from "../organisation/organisation.entity";
import { PaymentRunEntity } from "./payment-run.entity";

/** What a run owes for a claim, or takes back, over what earlier runs had owed. Only added to. */
@Entity("payment_line")
@Unique(["runId", "claimId", "recipientId"])
@Check("payment_line_amount_check", "amount_minor <> 0")
export class PaymentLineEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @ForeignKey(() => PaymentRunEntity)
  @Column("uuid")
  runId!: string;

  @Index()
  @ForeignKey(() => ClaimEntity)
  @Column("uuid")
  claimId!: string;

  @ForeignKey(() => OrganisationEntity)
  @Column("uuid")
  recipientId!: string;

  @Column("bigint")
  amountMinor!: number;
}
