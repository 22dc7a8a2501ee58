import { date, integer, key, numeric } from "../columns";
import type { Column, Dataset } from "../dataset";
import { amounts, currency } from "../money-columns";
import { amountSql } from "../money-sql";

const STATES = ["submitted", "sampled", "queried", "rejected", "withdrawn", "verified"] as const;
const APPROVED = ["payable", "paid"] as const;

const inState = (state: string): Column =>
  numeric(state, `Outcomes of claims that are ${state} now.`, "outcomes");

const sumOf = (state: string): string =>
  `coalesce(sum(c.quantity) filter (where c.state = '${state}'), 0)::numeric`;

/** From what was claimed to what is paid. */
export const reconciliation: Dataset = {
  name: "reconciliation",
  title: "Reconciliation",
  description:
    "From what was claimed of a metric as achieved in a month to what was approved for it: each claim in " +
    "the column of the state that it is in now, so that the states add up to `claimed`. For the " +
    "contract's commissioner all claims, for who manages a provider its own; for others it is empty.",
  kind: "fact",
  audience: "everybody",
  columns: [
    key("contract_id", "Key of the contract."),
    key("outcome_metric_id", "Key of the metric."),
    date("month", "First day of the month in which it was achieved."),
    integer("claims", "Claims submitted for it, in all states.", "claims"),
    numeric("claimed", "Outcomes that they claim.", "outcomes"),
    ...STATES.map(inState),
    numeric("payable", "Outcomes of claims in an approval that is not fully paid.", "outcomes"),
    numeric("paid", "Outcomes of claims in approvals that are paid.", "outcomes"),
    numeric("accepted", "Outcomes of claims that are verified, payable or paid.", "outcomes"),
    ...amounts(
      "approved",
      "What approvals came to for these claims, take-backs taken off; paid or not. To a provider the " +
        "amounts of its claims are told whoever is paid.",
    ),
    currency,
  ],
  key: ["contract_id", "outcome_metric_id", "month"],
  relations: [
    { name: "contract", to: "contracts", columns: ["contract_id"] },
    { name: "metric", to: "outcome_metrics", columns: ["outcome_metric_id"] },
  ],
  sql: `
    select contract_id, outcome_metric_id, month, claims, claimed,
      ${[...STATES, ...APPROVED].join(", ")}, verified + payable + paid, approved_minor,
      ${amountSql("approved_minor", "currency")}, currency
    from (
      select c.contract_id, c.outcome_metric_id,
        date_trunc('month', c.achieved_on::timestamp)::date as month, count(*)::integer as claims,
        sum(c.quantity)::numeric as claimed,
        ${[...STATES, ...APPROVED].map((state) => `${sumOf(state)} as ${state}`).join(",\n        ")},
        coalesce(sum(l.amount_minor), 0)::numeric as approved_minor
      from claim c
      left join (
        select claim_id, sum(amount_minor) as amount_minor from payment_line group by claim_id
      ) l on l.claim_id = c.id
      group by c.contract_id, c.outcome_metric_id, date_trunc('month', c.achieved_on::timestamp)::date
    ) claimed
    join (
      select distinct on (contract_id) contract_id as of_contract, currency
      from rate_card order by contract_id, number desc
    ) card on card.of_contract = claimed.contract_id`,
};
