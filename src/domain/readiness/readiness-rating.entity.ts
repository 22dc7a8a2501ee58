import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { OrganisationEntity } from "../organisation/organisation.entity";
import { ReadinessReviewEntity } from "./readiness-review.entity";

/** How an organisation rates a statement. Only added to; its latest rating counts. */
@Entity("readiness_rating")
@Index(["reviewId", "ratedAt"])
@ForeignKey(() => ReadinessReviewEntity, ["reviewId", "contractId"], ["id", "contractId"])
@Check("readiness_rating_rating_check", "rating between 1 and 4")
export class ReadinessRatingEntity {
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
  statement!: string;

  @Column("integer")
  rating!: number;

  @Column("text")
  grounds!: string;

  @Column("text")
  ratedBy!: string;

  @Column("timestamptz", { default: () => "clock_timestamp()" })
  ratedAt!: Date;
}
