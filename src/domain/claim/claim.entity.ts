import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import { ClaimSampleEntity } from "./claim-sample.entity";
import { ClaimState } from "./claim-state";
import { ContractEntity } from "../contract/contract.entity";
import { OrganisationEntity } from "../organisation/organisation.entity";
import { OutcomeMetricEntity } from "../rate-card/outcome-metric.entity";
import { ServiceEntity } from "../service/service.entity";

/** Who is paid which share of a claim; exact decimals that sum to 1. */
export interface ClaimShare {
  readonly organisationId: string;
  readonly share: string;
}

/** Something achieved for which a provider asks to be paid. It never changes but for its state. */
@Entity("claim")
@Unique(["contractId", "providerId", "reference"])
@Index(["contractId", "achievedOn", "id"])
@ForeignKey(() => OutcomeMetricEntity, ["outcomeMetricId", "contractId"], ["id", "contractId"])
@ForeignKey(() => ClaimSampleEntity, ["sampleId", "contractId"], ["id", "contractId"])
@Check("claim_quantity_check", "quantity >= 1")
@Check("claim_cohort_check", "cohort >= quantity")
@Check(
  "claim_state_check",
  "state in ( 'submitted', 'sampled', 'queried', 'verified', 'rejected', 'withdrawn', 'payable', 'paid' )",
)
export class ClaimEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @ForeignKey(() => ContractEntity)
  @Column("uuid")
  contractId!: string;

  @Index()
  @Column("uuid")
  outcomeMetricId!: string;

  @ForeignKey(() => OrganisationEntity)
  @Column("uuid")
  providerId!: string;

  @Index()
  @ForeignKey(() => ServiceEntity)
  @Column("uuid", { nullable: true })
  serviceId!: string | null;

  @Column("text", { nullable: true })
  reference!: string | null;

  @Column("text", { nullable: true })
  area!: string | null;

  @Column("integer")
  quantity!: number;

  @Column("integer", { nullable: true })
  cohort!: number | null;

  @Column("numeric", { nullable: true })
  value!: string | null;

  @Column("integer", { nullable: true })
  valueN!: number | null;

  @Column("date")
  achievedOn!: string;

  @Column("jsonb")
  shares!: ClaimShare[];

  @Column("text", { nullable: true })
  note!: string | null;

  @Column("text", { default: ClaimState.SUBMITTED })
  state!: ClaimState;

  @Index()
  @Column("uuid", { nullable: true })
  sampleId!: string | null;

  @Column("text")
  submittedBy!: string;

  @Column("timestamptz", { default: () => "clock_timestamp()" })
  submittedAt!: Date;

  @Column("integer", { default: 1 })
  version!: number;
}
