import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from "typeorm";
import { ContractEntity } from "../contract/contract.entity";
import { ServiceEntity } from "../service/service.entity";
import { StarEntity } from "../star/star.entity";
import type { ImplementationStep } from "./implementation-step";

/** How a Star is brought into a service; the highest number is in force. Only added to. */
@Entity("implementation_plan")
@Unique(["serviceId", "starId", "number"])
@ForeignKey(() => ServiceEntity, ["serviceId", "contractId"], ["id", "contractId"])
@Check("implementation_plan_number_check", "number >= 1")
@Check("implementation_plan_enough_pairs_check", "enough_pairs >= 1")
export class ImplementationPlanEntity {
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

  @Column("integer")
  number!: number;

  @Column("jsonb")
  steps!: readonly ImplementationStep[];

  @Column("integer")
  enoughPairs!: number;

  @Column("text", { nullable: true })
  reason!: string | null;

  @Column("text")
  setBy!: string;

  @Column("timestamptz", { default: () => "clock_timestamp()" })
  setAt!: Date;
}
