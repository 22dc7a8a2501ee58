import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { ServiceEntity } from "../service/service.entity";
import { WorkerEntity } from "../worker/worker.entity";
import { EngagementEntity, type Facts } from "./engagement.entity";

/** What an engagement said until somebody corrected it. */
@Entity("engagement_revision")
@Index(["engagementId", "supersededAt"])
export class EngagementRevisionEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @ForeignKey(() => EngagementEntity)
  @Column("uuid")
  engagementId!: string;

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

  @Column("jsonb")
  facts!: Facts;

  @Column("text", { nullable: true })
  reason!: string | null;

  @Column("text")
  supersededBy!: string;

  @Column("timestamptz", { default: () => "now()" })
  supersededAt!: Date;
}
