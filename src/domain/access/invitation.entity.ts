import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import type { Role } from "../../auth/role";
import { ContractEntity } from "../contract/contract.entity";
import { OrganisationEntity } from "../organisation/organisation.entity";
import { WorkerEntity } from "../worker/worker.entity";

/** What can become of an invitation. */
export enum InvitationState {
  OPEN = "open",
  ACCEPTED = "accepted",
  WITHDRAWN = "withdrawn",
  EXPIRED = "expired",
}

/** A role that waits for whoever holds the code. */
@Entity("invitation")
@Unique(["codeHash"])
@Index(["organisationId"])
@Check("invitation_code_hash_check", "length(code_hash) = 32")
@Check(
  "invitation_role_check",
  "role in ('administrator', 'commissioner', 'provider_manager', 'keyworker', 'investor', " +
    "'evaluator', 'analyst')",
)
@Check(
  "invitation_contract_check",
  "contract_id is null or role not in ('administrator', 'keyworker')",
)
@Check("invitation_worker_check", "(worker_id is not null) = (role = 'keyworker')")
@Check("invitation_period_check", "ends_on >= starts_on")
@Check("invitation_name_check", "length(name) between 1 and 300")
@Check("invitation_expiry_check", "expires_at > invited_at")
@Check("invitation_accepted_check", "(accepted_by is null) = (accepted_at is null)")
@Check("invitation_withdrawn_check", "(withdrawn_by is null) = (withdrawn_at is null)")
@Check("invitation_end_check", "accepted_at is null or withdrawn_at is null")
export class InvitationEntity {
  @PrimaryColumn("uuid")
  id!: string;

  /** SHA-256 of the code, which is kept nowhere; the server may not read it. */
  @Column("bytea")
  codeHash!: Buffer;

  @ForeignKey(() => OrganisationEntity)
  @Column("uuid")
  organisationId!: string;

  @Column("text")
  role!: Role;

  @ForeignKey(() => ContractEntity)
  @Column("uuid", { nullable: true })
  contractId!: string | null;

  @ForeignKey(() => WorkerEntity)
  @Column("uuid", { nullable: true })
  workerId!: string | null;

  /** Null: the day on which it is accepted. */
  @Column("date", { nullable: true })
  startsOn!: string | null;

  @Column("date", { nullable: true })
  endsOn!: string | null;

  @Column("text")
  name!: string;

  @Column("text", { nullable: true })
  email!: string | null;

  @Column("text")
  invitedBy!: string;

  @Column("timestamptz", { default: () => "now()" })
  invitedAt!: Date;

  @Column("timestamptz")
  expiresAt!: Date;

  @Column("text", { nullable: true })
  acceptedBy!: string | null;

  @Column("timestamptz", { nullable: true })
  acceptedAt!: Date | null;

  @Column("text", { nullable: true })
  withdrawnBy!: string | null;

  @Column("timestamptz", { nullable: true })
  withdrawnAt!: Date | null;
}
