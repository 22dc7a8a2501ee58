import { instant, key, nullable, yesNo, yesOrNo } from "../columns";
import type { Dataset } from "../dataset";

export const contractModels: Dataset = {
  name: "contract_models",
  title: "Logic models of contracts",
  description:
    "One row for each time a logic model was attached to a contract. Joins contracts and the version " +
    "of the model that is in force.",
  kind: "bridge",
  audience: "everybody",
  columns: [
    key("attachment_id", "Key of the attachment."),
    key("contract_id", "Key of the contract."),
    key("logic_model_id", "Key of the logic model."),
    nullable(
      key("model_version_id", "Key of the model's version in force; null where none is published."),
    ),
    instant("attached_at", "When the model was attached."),
    nullable(instant("detached_at", "When it was detached; null while it is attached.")),
    yesOrNo("is_attached", "whether it is attached now."),
  ],
  key: ["attachment_id"],
  relations: [
    { name: "contract", to: "contracts", columns: ["contract_id"] },
    { name: "model", to: "models", columns: ["model_version_id"] },
  ],
  sql: `
    select a.id, a.contract_id, a.logic_model_id, v.id, a.attached_at,
      a.detached_at, ${yesNo("a.detached_at is null")}
    from model_attachment a
    left join model_version v
      on v.logic_model_id = a.logic_model_id and v.status = 'published'`,
};
