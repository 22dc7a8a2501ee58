import { instant, integer, key, nullable, text } from "../columns";
import type { Dataset } from "../dataset";

export const models: Dataset = {
  name: "models",
  title: "Logic model versions",
  description:
    "One row for each version of a logic model that was ever published: the one in force has the " +
    "status published, those before it superseded. Drafts are not told of.",
  kind: "dimension",
  audience: "everybody",
  columns: [
    key("model_version_id", "Key of the version."),
    key("logic_model_id", "Key of the logic model, the same for all its versions."),
    text("reference", "Reference by which the logic model is known."),
    integer("number", "Number of the version.", "1 for the first"),
    text("title", "What the version is called."),
    text("status", "published (in force) or superseded."),
    nullable(text("description", "What the model is about; null where nobody said.")),
    key("owner_id", "Key of the organisation that owns the model."),
    nullable(instant("published_at", "When it was published; null where that is not known.")),
    nullable(
      instant("superseded_at", "When the next version took its place; null while in force."),
    ),
  ],
  key: ["model_version_id"],
  relations: [{ name: "owner", to: "organisations", columns: ["owner_id"] }],
  sql: `
    select v.id, v.logic_model_id, m.reference, v.number, v.title, v.status,
      v.description, m.owner_id, v.published_at, v.superseded_at
    from model_version v
    join logic_model m on m.id = v.logic_model_id
    where v.status <> 'draft'`,
};
