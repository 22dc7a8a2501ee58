import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from "typeorm";
import { OrganisationEntity } from "../organisation/organisation.entity";
import { StarEntity } from "../star/star.entity";

/** An organisation's permission to use a Star for a period of days, both ends included (D9). */
@Entity("licence")
@Unique(["organisationId", "starId", "number"])
@Check("licence_period_check", "valid_to >= valid_from")
export class LicenceEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @ForeignKey(() => OrganisationEntity)
  @Column("uuid")
  organisationId!: string;

  @ForeignKey(() => StarEntity)
  @Column("uuid")
  starId!: string;

  @Column("text")
  number!: string;

  @Column("date")
  validFrom!: string;

  @Column("date")
  validTo!: string;

  @Column("integer", { default: 1 })
  version!: number;

  @Column("text")
  grantedBy!: string;

  @Column("timestamptz", { default: () => "now()" })
  createdAt!: Date;

  /** Who changed it last, and when; null where nobody has. */
  @Column("text", { nullable: true })
  changedBy!: string | null;

  @Column("timestamptz", { nullable: true })
  changedAt!: Date | null;
}
