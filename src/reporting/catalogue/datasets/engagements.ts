import { date, key, nullable, text } from "../columns";
import type { Dataset } from "../dataset";

export const engagements: Dataset = {
  name: "engagements",
  title: "Engagements",
  description:
    "One row for each time a person was engaged with a service. Only for those who work with the people " +
    "themselves: for viewers of aggregates it is empty.",
  kind: "fact",
  audience: "who sees people",
  columns: [
    key("engagement_id", "Key of the engagement."),
    key("contract_id", "Key of the contract."),
    key("service_id", "Key of the service."),
    nullable(
      key(
        "service_user_id",
        "Key of the person, the same for all their engagements; null once erased.",
      ),
    ),
    text("reference", "The provider's own reference of the engagement."),
    date("started_on", "First day of the engagement."),
    nullable(date("ended_on", "Last day of the engagement; null while it runs.")),
    nullable(text("end_reason", "Why it ended; null while it runs, or where nobody said.")),
  ],
  key: ["engagement_id"],
  relations: [
    { name: "contract", to: "contracts", columns: ["contract_id"] },
    { name: "service", to: "services", columns: ["service_id"] },
  ],
  sql: `
    select id, contract_id, service_id, service_user_id, reference,
      started_on, ended_on, end_reason
    from engagement
    where (select public.note_extract('engagements', true))`,
};
