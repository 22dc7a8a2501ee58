import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { ClaimEntity } from "./claim.entity";
import { ClaimantEntity } from "./claimant.entity";
import { EngagementEntity } from "../engagement/engagement.entity";
import type { NeedFacts } from "../payment/calculation";
import { ReadingEntity } from "../reading/reading.entity";

/** What a claim tells of a person: for their provider alone. */
@Entity("claim_person")
export class ClaimPersonEntity {
  @ForeignKey(() => ClaimEntity)
  @PrimaryColumn("uuid")
  claimId!: string;

  @Index()
  @ForeignKey(() => ClaimantEntity)
  @Column("uuid")
  claimantId!: string;

  @Index()
  @ForeignKey(() => EngagementEntity)
  @Column("uuid", { nullable: true })
  engagementId!: string | null;

  @Column("date", { nullable: true })
  startedOn!: string | null;

  @Column("numeric", { nullable: true })
  value!: string | null;

  @Column("jsonb", { default: [] })
  needs!: NeedFacts[];

  @Index()
  @ForeignKey(() => ReadingEntity)
  @Column("uuid", { nullable: true })
  baselineReadingId!: string | null;

  @Index()
  @ForeignKey(() => ReadingEntity)
  @Column("uuid", { nullable: true })
  latestReadingId!: string | null;

  @Column("text", { nullable: true })
  note!: string | null;
}
