import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { OrganisationEntity } from "../../domain/organisation/organisation.entity";

/** Why somebody is erased: the grounds of Article 17 of the GDPR, and the end of keeping. */
export enum ErasureGround {
  NO_LONGER_NEEDED = "no_longer_needed",
  CONSENT_WITHDRAWN = "consent_withdrawn",
  OBJECTION = "objection",
  UNLAWFUL = "unlawful",
  LEGAL_OBLIGATION = "legal_obligation",
  CHILD = "child",
  RETENTION = "retention",
}

/** What becomes of the figures that somebody was counted in. */
export enum ErasureWay {
  KEEP_COUNTS = "keep_counts",
  REMOVE_EVERYTHING = "remove_everything",
}

/** What is left of somebody who was erased: enough to know them by if they are entered again. */
@Entity("erased_person")
@Index(["organisationId", "erasedAt"])
@Check("erased_person_tombstone_check", "tombstone ~ '^[0-9a-f]{64}$'")
@Check(
  "erased_person_ground_check",
  `ground in ('no_longer_needed', 'consent_withdrawn', 'objection', 'unlawful', 'legal_obligation',
    'child', 'retention')`,
)
@Check("erased_person_way_check", "way in ('keep_counts', 'remove_everything')")
export class ErasedPersonEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @ForeignKey(() => OrganisationEntity)
  @Column("uuid")
  organisationId!: string;

  /** The pseudonym, hashed once more. */
  @Column("text", { unique: true })
  tombstone!: string;

  @Column("text")
  ground!: ErasureGround;

  @Column("text")
  way!: ErasureWay;

  @Column("text")
  erasedBy!: string;

  @Column("timestamptz", { default: () => "now()" })
  erasedAt!: Date;
}
