import { Check, Column, Entity, Index, PrimaryColumn, Unique } from "typeorm";

/** What an organisation does in commissioning. */
export enum OrganisationKind {
  COMMISSIONER = "commissioner",
  PROVIDER = "provider",
  INVESTOR = "investor",
  INTERMEDIARY = "intermediary",
}

/** A commissioner, a provider, an investor or an intermediary; one organisation can be several. */
@Entity("organisation")
@Unique(["reference"])
@Index(["name", "id"])
@Check(
  "organisation_kinds_check",
  "cardinality(kinds) > 0 and kinds <@ array['commissioner', 'provider', 'investor', 'intermediary']",
)
export class OrganisationEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("text")
  reference!: string;

  @Column("text")
  name!: string;

  @Column("text", { array: true })
  kinds!: OrganisationKind[];

  @Column("integer", { default: 1 })
  version!: number;

  @Column("timestamptz", { default: () => "now()" })
  createdAt!: Date;
}
