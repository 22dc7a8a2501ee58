import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import { ClaimantEntity } from "./claimant.entity";
import { ContractEntity } from "../contract/contract.entity";
import { OutcomeMetricEntity } from "../rate-card/outcome-metric.entity";
import { ServiceEntity } from "../service/service.entity";

/** Something that a person had achieved and lost again. */
@Entity("relapse")
@Unique(["claimantId", "outcomeMetricId", "relapsedOn"])
@ForeignKey(() => ClaimantEntity, ["claimantId", "contractId"], ["id", "contractId"])
@ForeignKey(() => OutcomeMetricEntity, ["outcomeMetricId", "contractId"], ["id", "contractId"])
export class RelapseEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @Index()
  @ForeignKey(() => ContractEntity)
  @Column("uuid")
  contractId!: string;

  @Column("uuid")
  claimantId!: string;

  @Column("uuid")
  outcomeMetricId!: string;

  @Index()
  @ForeignKey(() => ServiceEntity)
  @Column("uuid")
  serviceId!: string;

  @Column("date")
  relapsedOn!: string;

  @Column("text", { nullable: true })
  note!: string | null;

  @Column("text")
  recordedBy!: string;

  @Column("timestamptz", { default: () => "clock_timestamp()" })
  recordedAt!: Date;
}
