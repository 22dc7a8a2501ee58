import {
  Check,
  Column,
  Entity,
  ForeignKey,
  Generated,
  Index,
  PrimaryColumn,
  Unique,
} from "typeorm";
import { ContractEntity } from "../contract/contract.entity";
import { OrganisationEntity } from "../organisation/organisation.entity";
import { ServiceUserEntity } from "../service-user/service-user.entity";
import { ServiceEntity } from "../service/service.entity";
import { WorkerEntity } from "../worker/worker.entity";

/** Facts of an engagement by name, e.g. `{ age_band: "35-54" }`: what evidence is divided by. */
export type Facts = Readonly<Record<string, string>>;

/** One service user's time with one service under one contract. */
@Entity("engagement")
@Unique(["providerId", "reference"])
@Index(["contractId", "startedOn", "id"])
@Index(["serviceId", "startedOn", "id"])
@Index(["serviceUserId", "startedOn", "id"])
@Index(["keyworkerId", "startedOn", "id"])
@Index(["startedOn", "id"])
@Check("engagement_period_check", "ended_on >= started_on")
@Check("engagement_person_check", "(service_user_id is null) = (shell_person_id is not null)")
@Check("engagement_end_check", "end_reason is null or ended_on is not null")
export class EngagementEntity {
  @PrimaryColumn("uuid")
  id!: string;

  /** The provider of its service. */
  @ForeignKey(() => OrganisationEntity)
  @Column("uuid")
  providerId!: string;

  @Column("text")
  reference!: string;

  /** Null where the person was erased and their engagement is only counted. */
  @ForeignKey(() => ServiceUserEntity)
  @Column("uuid", { nullable: true })
  serviceUserId!: string | null;

  /** Which engagements were one erased person's; a key of no table. */
  @Column("uuid", { nullable: true })
  shellPersonId!: string | null;

  @ForeignKey(() => ContractEntity)
  @Column("uuid")
  contractId!: string;

  @ForeignKey(() => ServiceEntity)
  @Column("uuid")
  serviceId!: string;

  @ForeignKey(() => WorkerEntity)
  @Column("uuid", { nullable: true })
  keyworkerId!: string | null;

  @Column("date")
  startedOn!: string;

  @Column("date", { nullable: true })
  endedOn!: string | null;

  @Column("text", { nullable: true })
  endReason!: string | null;

  @Column("jsonb", { default: {} })
  facts!: Facts;

  @Column("timestamptz", { default: () => "now()" })
  enteredAt!: Date;

  /** Order of entry, also within one transaction. */
  @Generated("increment")
  @Column("bigint")
  entryNumber!: number;

  @Column("integer", { default: 1 })
  version!: number;
}
