import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { OrganisationEntity } from "../organisation/organisation.entity";
import type { SuitabilityCriterion } from "./suitability-criteria";
import { SuitabilityReviewEntity } from "./suitability-review.entity";

/** How far a criterion holds. */
export enum SuitabilityAnswerValue {
  YES = "yes",
  PARTLY = "partly",
  NO = "no",
  NOT_KNOWN = "not_known",
}

/** What an organisation answers to a criterion of a review. Only added to; its latest answer counts. */
@Entity("suitability_answer")
@Index(["reviewId", "answeredAt"])
@ForeignKey(() => SuitabilityReviewEntity, ["reviewId", "contractId"], ["id", "contractId"])
@Check("suitability_answer_answer_check", "answer in ('yes', 'partly', 'no', 'not_known')")
export class SuitabilityAnswerEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid")
  contractId!: string;

  @Column("uuid")
  reviewId!: string;

  @ForeignKey(() => OrganisationEntity)
  @Column("uuid")
  organisationId!: string;

  @Column("text")
  criterion!: SuitabilityCriterion;

  @Column("text")
  answer!: SuitabilityAnswerValue;

  @Column("text")
  grounds!: string;

  @Column("text")
  answeredBy!: string;

  @Column("timestamptz", { default: () => "clock_timestamp()" })
  answeredAt!: Date;
}
