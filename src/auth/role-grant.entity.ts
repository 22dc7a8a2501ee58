import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { ContractEntity } from "../domain/contract/contract.entity";
import { OrganisationEntity } from "../domain/organisation/organisation.entity";
import { WorkerEntity } from "../domain/worker/worker.entity";
import type { Role } from "./role";

/**
 * What somebody is, to an organisation as a whole, under one contract of it, or as one of its
 * workers; from a day to a day, both included.
 */
@Entity("role_grant")
@Index(["subject"])
@Index(["organisationId"])
@Check(
  "role_grant_role_check",
  "role in ('administrator', 'commissioner', 'provider_manager', 'keyworker', 'investor', " +
    "'evaluator', 'analyst')",
)
@Check("role_grant_organisation_check", "organisation_id is not null or role = 'administrator'")
@Check(
  "role_grant_contract_check",
  "contract_id is null or role not in ('administrator', 'keyworker')",
)
@Check("role_grant_worker_check", "(worker_id is not null) = (role = 'keyworker')")
@Check("role_grant_period_check", "ends_on >= starts_on")
@Check("role_grant_revoked_check", "(revoked_by is null) = (revoked_at is null)")
@Check("role_grant_reason_check", "revoked_reason is null or revoked_at is not null")
export class RoleGrantEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("text")
  subject!: string;

  @Column("text")
  role!: Role;

  /** Null for an administrator of the whole deployment. */
  @ForeignKey(() => OrganisationEntity)
  @Column("uuid", { nullable: true })
  organisationId!: string | null;

  /** The only contract that it is for; null for all of the organisation's. */
  @ForeignKey(() => ContractEntity)
  @Column("uuid", { nullable: true })
  contractId!: string | null;

  /** The worker who a keyworker is. */
  @ForeignKey(() => WorkerEntity)
  @Column("uuid", { nullable: true })
  workerId!: string | null;

  @Column("date")
  startsOn!: string;

  @Column("date", { nullable: true })
  endsOn!: string | null;

  @Column("text")
  grantedBy!: string;

  @Column("timestamptz", { default: () => "now()" })
  grantedAt!: Date;

  @Column("text", { nullable: true })
  revokedBy!: string | null;

  @Column("timestamptz", { nullable: true })
  revokedAt!: Date | null;

  @Column("text", { nullable: true })
  revokedReason!: string | null;

  @Column("integer", { default: 1 })
  version!: number;
}
