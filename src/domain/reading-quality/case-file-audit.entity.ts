import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import { ContractEntity } from "../contract/contract.entity";
import { SpotCheckEntity } from "./spot-check.entity";
import { ServiceEntity } from "../service/service.entity";
import { StarEntity } from "../star/star.entity";

/** How readings are drawn. */
export enum DrawMethod {
  RANDOM = "random",
  BY_WORKER = "by_worker",
  BY_MONTH = "by_month",
}

/** Readings drawn to be held against their case files. */
@Entity("case_file_audit")
@Unique(["spotCheckId"])
@Index(["contractId", "drawnAt"])
@ForeignKey(() => ServiceEntity, ["serviceId", "contractId"], ["id", "contractId"])
@ForeignKey(() => SpotCheckEntity, ["spotCheckId", "contractId"], ["id", "contractId"])
@Check("case_file_audit_period_check", "period_end >= period_start")
@Check("case_file_audit_method_check", "method in ('random', 'by_worker', 'by_month')")
@Check("case_file_audit_size_check", "size between 1 and drawn_from")
@Check("case_file_audit_finished_check", "num_nonnulls(finished_by, finished_at) in (0, 2)")
export class CaseFileAuditEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @ForeignKey(() => ContractEntity)
  @Column("uuid")
  contractId!: string;

  @Index()
  @Column("uuid")
  serviceId!: string;

  @ForeignKey(() => StarEntity)
  @Column("uuid")
  starId!: string;

  @Column("uuid", { nullable: true })
  spotCheckId!: string | null;

  @Column("date")
  periodStart!: string;

  @Column("date")
  periodEnd!: string;

  @Column("text")
  method!: DrawMethod;

  @Column("text")
  seed!: string;

  @Column("integer")
  size!: number;

  @Column("integer")
  drawnFrom!: number;

  @Column("numeric", { nullable: true })
  precisionSought!: string | null;

  @Column("numeric", { nullable: true })
  confidence!: string | null;

  @Column("timestamptz")
  knownAt!: Date;

  @Column("text")
  drawnBy!: string;

  @Column("timestamptz", { default: () => "clock_timestamp()" })
  drawnAt!: Date;

  @Column("text", { nullable: true })
  finishedBy!: string | null;

  /** From then on the findings stand as they are, and count. */
  @Column("timestamptz", { nullable: true })
  finishedAt!: Date | null;
}
