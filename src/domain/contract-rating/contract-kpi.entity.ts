import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { ContractEntity } from "../contract/contract.entity";
import { IndicatorLineageEntity } from "../indicator/indicator-lineage.entity";

/** Cut-offs by which a contract is rated on an indicator. Only added to; the latest is in force. */
@Entity("contract_kpi")
@Index(["contractId", "indicatorLineageId", "setAt"])
@Check(
  "contract_kpi_cut_offs_check",
  "num_nonnulls(good_from, approaching_from, improvement_from) in (0, 3) and good_from > approaching_from and approaching_from > improvement_from",
)
export class ContractKpiEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @ForeignKey(() => ContractEntity)
  @Column("uuid")
  contractId!: string;

  @Index()
  @ForeignKey(() => IndicatorLineageEntity)
  @Column("uuid")
  indicatorLineageId!: string;

  @Column("numeric", { nullable: true })
  goodFrom!: string | null;

  @Column("numeric", { nullable: true })
  approachingFrom!: string | null;

  @Column("numeric", { nullable: true })
  improvementFrom!: string | null;

  @Column("text", { nullable: true })
  reason!: string | null;

  @Column("text")
  setBy!: string;

  @Column("timestamptz", { default: () => "clock_timestamp()" })
  setAt!: Date;
}
