import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { OrganisationEntity } from "../organisation/organisation.entity";
import { ContractLotEntity } from "./contract-lot.entity";
import { ContractEntity } from "./contract.entity";

/** What an organisation is in a contract, the commissioner apart. */
export enum PartyRole {
  LEAD_PROVIDER = "lead_provider",
  SUBCONTRACTOR = "subcontractor",
  INVESTOR = "investor",
  EVALUATOR = "evaluator",
  INTERMEDIARY = "intermediary",
}

/** An organisation's part in a contract. */
@Entity("contract_party")
@Index(["contractId", "organisationId", "role"], { unique: true })
@Check(
  "contract_party_role_check",
  "role in ('lead_provider', 'subcontractor', 'investor', 'evaluator', 'intermediary')",
)
export class ContractPartyEntity {
  @PrimaryColumn("uuid")
  id!: string;

  @ForeignKey(() => ContractEntity)
  @Column("uuid")
  contractId!: string;

  @Index()
  @ForeignKey(() => OrganisationEntity)
  @Column("uuid")
  organisationId!: string;

  @Column("text")
  role!: PartyRole;

  @ForeignKey(() => ContractLotEntity)
  @Column("uuid", { nullable: true })
  lotId!: string | null;

  @Column("timestamptz", { default: () => "now()" })
  createdAt!: Date;
}
