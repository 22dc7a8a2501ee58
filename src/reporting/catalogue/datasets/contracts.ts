import { date, key, nullable, numeric, text } from "../columns";
import type { Dataset } from "../dataset";

export const contracts: Dataset = {
  name: "contracts",
  title: "Contracts",
  description:
    "One row for each contract: what a commissioner agreed with providers, and for when.",
  kind: "dimension",
  audience: "everybody",
  columns: [
    key("contract_id", "Key of the contract."),
    text("reference", "The commissioner's own reference, as people know the contract."),
    text("title", "What the contract is called."),
    key("commissioner_id", "Key of the organisation that commissions it."),
    text("status", "Where the contract is in its life: draft, active, ended or terminated."),
    date("starts_on", "First day of the contract."),
    date("ends_on", "Last day of the contract."),
    nullable(
      numeric(
        "value_minor",
        "What the contract is worth altogether; null where nobody said.",
        "minor units of the currency, e.g. pence",
      ),
    ),
    nullable(text("currency", "ISO 4217 code of the value's currency; null with the value.")),
    nullable(text("ocds_id", "Open Contracting identifier; null where there is none.")),
  ],
  key: ["contract_id"],
  relations: [{ name: "commissioner", to: "organisations", columns: ["commissioner_id"] }],
  sql: `
    select id, reference, title, commissioner_id, status, starts_on, ends_on,
      value_minor::numeric, currency, ocds_id
    from contract`,
};
