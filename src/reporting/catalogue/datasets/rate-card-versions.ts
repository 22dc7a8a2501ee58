import { date, instant, integer, key, text, yesNo, yesOrNo } from "../columns";
import type { Dataset } from "../dataset";

/** The versions of what contracts pay. */
export const rateCardVersions: Dataset = {
  name: "rate_card_versions",
  title: "Versions of rate cards",
  description:
    "One row for each version of a contract's rate card that was agreed. A version never changes; what " +
    "is achieved on a day is priced by the version in force on that day.",
  kind: "dimension",
  audience: "everybody",
  columns: [
    key("rate_card_id", "Key of the version."),
    key("contract_id", "Key of the contract."),
    integer("number", "Its number: 1 for the contract's first, and so on.", "versions"),
    text("currency", "ISO 4217 code of what it prices in."),
    date("effective_from", "First day that it prices."),
    instant("agreed_at", "When it was agreed."),
    yesOrNo("is_in_force", "whether it prices what is achieved today."),
  ],
  key: ["rate_card_id"],
  relations: [{ name: "contract", to: "contracts", columns: ["contract_id"] }],
  sql: `
    select id, contract_id, number, currency, effective_from, agreed_at,
      ${yesNo(`effective_from <= (now() at time zone 'utc')::date and not exists (
        select from rate_card later
        where later.contract_id = r.contract_id
          and later.effective_from <= (now() at time zone 'utc')::date
          and (later.effective_from, later.number) > (r.effective_from, r.number)
      )`)}
    from rate_card r`,
};
