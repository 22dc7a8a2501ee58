import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { ContractEntity } from "../contract/contract.entity";
import { ServiceEntity } from "../service/service.entity";

/** Where a case study stands. */
export enum CaseStudyState {
  DRAFT = "draft",
  SHARED = "shared",
  WITHDRAWN = "withdrawn",
}

/** A story written by a provider, with consent and without identifying detail. */
@Entity("case_study")
@Index(["contractId", "writtenAt", "id"])
@ForeignKey(() => ServiceEntity, ["serviceId", "contractId"], ["id", "contractId"])
@Check("case_study_state_check", "state in ('draft', 'shared', 'withdrawn')")
@Check(
  "case_study_shared_check",
  "state <> 'shared' or num_nonnulls(consented_on, consent_words, shared_by, shared_at) = 4",
)
@Check(
  "case_study_withdrawn_check",
  "(state = 'withdrawn') = (withdrawn_at is not null) and num_nonnulls(withdrawn_by, withdrawn_at, withdrawn_reason) in (0, 3)",
)
export class CaseStudyEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @ForeignKey(() => ContractEntity)
  @Column("uuid")
  contractId!: string;

  @Index()
  @Column("uuid")
  serviceId!: string;

  @Column("text")
  title!: string;

  @Column("text")
  body!: string;

  @Column("text", { default: "draft" })
  state!: CaseStudyState;

  @Column("date", { nullable: true })
  consentedOn!: string | null;

  @Column("text", { nullable: true })
  consentWords!: string | null;

  @Column("text")
  writtenBy!: string;

  @Column("timestamptz", { default: () => "clock_timestamp()" })
  writtenAt!: Date;

  @Column("text", { nullable: true })
  sharedBy!: string | null;

  @Column("timestamptz", { nullable: true })
  sharedAt!: Date | null;

  @Column("text", { nullable: true })
  withdrawnBy!: string | null;

  @Column("timestamptz", { nullable: true })
  withdrawnAt!: Date | null;

  @Column("text", { nullable: true })
  withdrawnReason!: string | null;

  @Column("integer", { default: 1 })
  version!: number;
}
