import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import { ContractEntity } from "../contract/contract.entity";
import { ReadinessFrameworkEntity } from "./readiness-framework.entity";

/** How ready those who take part in a contract are for commissioning by outcomes. */
@Entity("readiness_review")
@Unique(["id", "contractId"])
@Index(["contractId", "openedOn"])
@Check("readiness_review_closed_check", "closed_on >= opened_on")
export class ReadinessReviewEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @ForeignKey(() => ContractEntity)
  @Column("uuid")
  contractId!: string;

  @ForeignKey(() => ReadinessFrameworkEntity)
  @Column("uuid")
  frameworkId!: string;

  @Column("text")
  title!: string;

  @Column("date")
  openedOn!: string;

  @Column("date", { nullable: true })
  closedOn!: string | null;

  @Column("text")
  openedBy!: string;

  @Column("timestamptz", { default: () => "clock_timestamp()" })
  openedAt!: Date;

  @Column("integer", { default: 1 })
  version!: number;
}
