import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { ContractEntity } from "../contract/contract.entity";
import { ServiceEntity } from "../service/service.entity";
import { StarAreaEntity } from "../star/star-area.entity";
import { StarEntity } from "../star/star.entity";

/** Which stages of a journey a service says that it works with; the latest is in force. Only added to. */
@Entity("stage_statement")
@Index(["serviceId", "starId", "statedAt"])
@ForeignKey(() => ServiceEntity, ["serviceId", "contractId"], ["id", "contractId"])
@Check("stage_statement_places_check", "places >= 0")
export class StageStatementEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @Index()
  @ForeignKey(() => ContractEntity)
  @Column("uuid")
  contractId!: string;

  @Column("uuid")
  serviceId!: string;

  @ForeignKey(() => StarEntity)
  @Column("uuid")
  starId!: string;

  @ForeignKey(() => StarAreaEntity)
  @Column("uuid", { nullable: true })
  starAreaId!: string | null;

  @Column("jsonb")
  stages!: unknown;

  @Column("integer", { nullable: true })
  places!: number | null;

  @Column("text", { nullable: true })
  note!: string | null;

  @Column("text")
  statedBy!: string;

  @Column("timestamptz", { default: () => "clock_timestamp()" })
  statedAt!: Date;
}
