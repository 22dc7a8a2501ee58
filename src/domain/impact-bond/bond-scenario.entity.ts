import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { ContractEntity } from "../contract/contract.entity";

/** How well it may go. */
export enum ScenarioName {
  LOW = "low",
  BASE = "base",
  HIGH = "high",
}

/** How much may be achieved, for a what-if. The latest of each name is in force. */
@Entity("bond_scenario")
@Index(["contractId", "name", "setAt"])
@Check("bond_scenario_name_check", "name in ('low', 'base', 'high')")
@Check("bond_scenario_achievement_check", "achievement >= 0")
export class BondScenarioEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @ForeignKey(() => ContractEntity)
  @Column("uuid")
  contractId!: string;

  @Column("text")
  name!: ScenarioName;

  @Column("numeric")
  achievement!: string;

  @Column("text")
  assumptions!: string;

  @Column("text")
  setBy!: string;

  @Column("timestamptz", { default: () => "clock_timestamp()" })
  setAt!: Date;
}
