import { key, nullable, text } from "../columns";
import type { Dataset } from "../dataset";
import { CHECKLIST_COLUMNS } from "../figures/practice-columns";

/** End outcomes beside distance travelled. */
export const checklistOutcomes: Dataset = {
  name: "checklist_outcomes",
  title: "End outcomes",
  description:
    "How many people needed an end outcome of a checklist and achieved it, under a contract, for the " +
    "outcomes of its logic models to which the checklist's areas are mapped; each person by the " +
    "latest record, as it stands now. With `item` = all it is of any outcome of the area: items " +
    "overlap, never add them up. It stands beside distance travelled (`node_evidence`) and is never " +
    "one figure with it: a checklist tells whether an end was reached, not how far somebody came. " +
    "`null` with yes in `suppressed` is withheld; it is never 0.",
  kind: "fact",
  audience: "everybody",
  columns: [
    key("contract_id", "Key of the contract."),
    key("node_id", "The outcome, in the version in force."),
    key("checklist_id", "Key of the checklist, in one edition."),
    text("area", "Code of the checklist's area."),
    text("item", "Code of the item; `all` for the area as a whole."),
    text("checklist", "What the checklist is called, with its edition."),
    text("area_title", "What the area is called."),
    nullable(text("item_text", "What the item asks; null for the area as a whole.")),
    ...CHECKLIST_COLUMNS,
  ],
  key: ["contract_id", "node_id", "checklist_id", "area", "item"],
  relations: [
    { name: "contract", to: "contracts", columns: ["contract_id"] },
    { name: "outcome", to: "nodes", columns: ["node_id"] },
  ],
  sql: `
    select r.contract_id, r.node_id, r.checklist_id, r.area, coalesce(nullif(r.item, ''), 'all'),
      c.title || ' ' || c.edition, a.area ->> 'title', i.item ->> 'text',
      ${CHECKLIST_COLUMNS.map(({ name }) => `r.${name}`).join(", ")}
    from public.reported_checklist r
    join checklist c on c.id = r.checklist_id
    cross join lateral jsonb_array_elements(c.areas) a(area)
    left join lateral jsonb_array_elements(a.area -> 'items') i(item)
      on i.item ->> 'code' = r.item
    where a.area ->> 'code' = r.area`,
};
