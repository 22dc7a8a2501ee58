import { key, nullable, text } from "../columns";
import type { Dataset } from "../dataset";

export const contractParties: Dataset = {
  name: "contract_parties",
  title: "Contract parties",
  description:
    "One row for each part that an organisation takes in a contract, e.g. as lead provider of a lot. " +
    "Joins contracts and organisations.",
  kind: "bridge",
  audience: "everybody",
  columns: [
    key("contract_party_id", "Key of the part taken."),
    key("contract_id", "Key of the contract."),
    key("organisation_id", "Key of the organisation."),
    text("role", "What it does there, e.g. lead_provider, subcontractor or investor."),
    nullable(text("lot", "Reference of the lot that it is about; null for the whole contract.")),
  ],
  key: ["contract_party_id"],
  relations: [
    { name: "contract", to: "contracts", columns: ["contract_id"] },
    { name: "organisation", to: "organisations", columns: ["organisation_id"] },
  ],
  sql: `
    select p.id, p.contract_id, p.organisation_id, p.role, l.reference
    from contract_party p
    left join contract_lot l on l.id = p.lot_id`,
};
