import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import { ContractEntity } from "../contract/contract.entity";
import { ServiceEntity } from "../service/service.entity";
import { StarEntity } from "../star/star.entity";
import type { SuitabilityCriterion } from "./suitability-criteria";

/** What a review of suitability came to. */
export enum SuitabilityConclusion {
  FITS = "fits",
  TALK_FIRST = "talk_first",
  CONSIDER_SOMETHING_ELSE = "consider_something_else",
}

/** Whether a Star is right for a service, as those concerned answered and as it was concluded. */
@Entity("suitability_review")
@Unique(["id", "contractId"])
@Index(["serviceId", "starId"])
@Index(["contractId", "starId"])
@ForeignKey(() => ServiceEntity, ["serviceId", "contractId"], ["id", "contractId"])
@Check(
  "suitability_review_conclusion_check",
  "conclusion in ('fits', 'talk_first', 'consider_something_else')",
)
@Check(
  "suitability_review_concluded_check",
  "num_nonnulls(conclusion, decided_by, valid_until, concluded_by, concluded_at) in (0, 5)",
)
export class SuitabilityReviewEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @ForeignKey(() => ContractEntity)
  @Column("uuid")
  contractId!: string;

  @Column("uuid")
  serviceId!: string;

  @ForeignKey(() => StarEntity)
  @Column("uuid")
  starId!: string;

  @Column("text", { nullable: true })
  conclusion!: SuitabilityConclusion | null;

  @Column("jsonb", { nullable: true })
  decidedBy!: readonly SuitabilityCriterion[] | null;

  @Column("text", { nullable: true })
  note!: string | null;

  @Column("date", { nullable: true })
  validUntil!: string | null;

  @Column("text")
  openedBy!: string;

  @Column("timestamptz", { default: () => "clock_timestamp()" })
  openedAt!: Date;

  @Column("text", { nullable: true })
  concludedBy!: string | null;

  @Column("timestamptz", { nullable: true })
  concludedAt!: Date | null;

  @Column("integer", { default: 1 })
  version!: number;
}
