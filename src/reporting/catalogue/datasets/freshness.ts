import { instant, key, nullable, yesNo, yesOrNo } from "../columns";
import type { Dataset } from "../dataset";

/** How old kept figures are. */
export const freshness: Dataset = {
  name: "freshness",
  title: "Freshness of figures",
  description:
    "One row for each contract whose figures are kept for you: when the datasets of evidence, of " +
    "measurements and of what is owed were brought up to date. Over OData and in files that is done " +
    "before they are read; for logins of the database it is done now and then.",
  kind: "dimension",
  audience: "everybody",
  columns: [
    key("contract_id", "Key of the contract."),
    instant("counted_at", "When they were counted: nothing written later is in them."),
    nullable(
      yesOrNo(
        "is_current",
        "whether no engagement or reading was written since. Null for who counts a caseload.",
      ),
    ),
  ],
  key: ["contract_id"],
  relations: [{ name: "contract", to: "contracts", columns: ["contract_id"] }],
  sql: `
    select contract_id, counted_at,
      case when is_current is not null then ${yesNo("is_current")} end
    from public.reported_freshness()`,
};
