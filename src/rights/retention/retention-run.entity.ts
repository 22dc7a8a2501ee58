import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { ContractEntity } from "../../domain/contract/contract.entity";
import { OrganisationEntity } from "../../domain/organisation/organisation.entity";

/** What a run of the job was for. */
export enum RetentionRunKind {
  ANNOUNCE = "announce",
  CARRY_OUT = "carry_out",
}

/** One run of the job that announces and carries out the end of keeping. */
@Entity("retention_run")
@Check("retention_run_kind_check", "kind in ('announce', 'carry_out')")
export class RetentionRunEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("text")
  kind!: RetentionRunKind;

  @Column("text")
  ranBy!: string;

  @Index()
  @Column("timestamptz", { default: () => "now()" })
  ranAt!: Date;
}

/** How many of a provider's people under a contract a run was about. */
@Entity("retention_run_count")
@Check("retention_run_count_people_check", "people > 0")
export class RetentionRunCountEntity {
  @ForeignKey(() => RetentionRunEntity)
  @PrimaryColumn("uuid")
  runId!: string;

  @Index()
  @ForeignKey(() => ContractEntity)
  @PrimaryColumn("uuid")
  contractId!: string;

  @ForeignKey(() => OrganisationEntity)
  @PrimaryColumn("uuid")
  organisationId!: string;

  @Column("integer")
  people!: number;
}
