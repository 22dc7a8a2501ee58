import { key, nullable, text } from "../columns";
import type { Dataset } from "../dataset";

export const services: Dataset = {
  name: "services",
  title: "Services",
  description: "One row for each service that a provider runs under a contract.",
  kind: "dimension",
  audience: "everybody",
  columns: [
    key("service_id", "Key of the service."),
    key("contract_id", "Key of the contract that it is run under."),
    key("provider_id", "Key of the organisation that runs it."),
    text("name", "What the service is called."),
    nullable(text("description", "What it does; null where nobody said.")),
  ],
  key: ["service_id"],
  relations: [
    { name: "contract", to: "contracts", columns: ["contract_id"] },
    { name: "provider", to: "organisations", columns: ["provider_id"] },
  ],
  sql: `
    select id, contract_id, provider_id, name, description
    from service`,
};
