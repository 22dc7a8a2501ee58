import { key, nullable, text } from "../columns";
import type { Dataset } from "../dataset";
import { PERSONAL_OUTCOME_COLUMNS } from "../figures/practice-columns";

/** How far outcomes that people agreed for themselves were reached. */
export const personalOutcomes: Dataset = {
  name: "personal_outcomes",
  title: "Personal outcomes",
  description:
    "How far outcomes that people agreed in their own words were reached, under a contract, for the " +
    "outcomes of its logic models that they lead to: as the people say and, beside it, as their " +
    "workers say, by theme and for all themes together; as it stands now. The themes of a row with " +
    "`theme` = all are told of again in the rows of each. They are different things for different " +
    "people: their number tells how many got what they wanted, not how much changed, and services " +
    "are not to be compared by it. `null` with yes in `suppressed` is withheld; it is never 0.",
  kind: "fact",
  audience: "everybody",
  columns: [
    key("contract_id", "Key of the contract."),
    key("node_id", "The outcome of the model, in the version in force."),
    text("theme", "Code of the theme; `all` for all together, `none` for outcomes without one."),
    nullable(text("theme_title", "What the theme is called; null for all, and for none.")),
    ...PERSONAL_OUTCOME_COLUMNS,
  ],
  key: ["contract_id", "node_id", "theme"],
  relations: [
    { name: "contract", to: "contracts", columns: ["contract_id"] },
    { name: "outcome", to: "nodes", columns: ["node_id"] },
  ],
  sql: `
    select r.contract_id, r.node_id, r.theme, t.title,
      ${PERSONAL_OUTCOME_COLUMNS.map(({ name }) => `r.${name}`).join(", ")}
    from public.reported_personal_outcome r
    left join outcome_theme t on t.code = r.theme`,
};
