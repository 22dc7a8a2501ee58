import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { OrganisationEntity } from "../../domain/organisation/organisation.entity";
import { ServiceUserEntity } from "../../domain/service-user/service-user.entity";

/** Says beforehand that somebody is to be erased on a day; somebody may hold on to them. */
@Entity("retention_notice")
@Index(["organisationId", "dueOn", "id"])
@Check(
  "retention_notice_held_check",
  `(held_until is null) = (held_reason is null) and (held_until is null) = (held_by is null)
    and (held_until is null) = (held_at is null)`,
)
export class RetentionNoticeEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @ForeignKey(() => ServiceUserEntity)
  @Column("uuid", { unique: true })
  serviceUserId!: string;

  @ForeignKey(() => OrganisationEntity)
  @Column("uuid")
  organisationId!: string;

  @Column("date")
  dueOn!: string;

  @Column("timestamptz", { default: () => "now()" })
  announcedAt!: Date;

  /** Last day on which the person may not be erased; null: nobody holds on to them. */
  @Column("date", { nullable: true })
  heldUntil!: string | null;

  @Column("text", { nullable: true })
  heldReason!: string | null;

  @Column("text", { nullable: true })
  heldBy!: string | null;

  @Column("timestamptz", { nullable: true })
  heldAt!: Date | null;
}
