import { date, integer, key, numeric } from "../columns";
import type { Column, Dataset } from "../dataset";
import { amounts, currency } from "../money-columns";
import { amountSql } from "../money-sql";

/** What became of claims: whose are in which states now. Who is further is among those before. */
const STEPS: readonly (readonly [name: string, states: readonly string[], words: string])[] = [
  ["undecided", ["submitted"], "that nobody has decided on"],
  ["sampled", ["sampled"], "in a sample that is not decided"],
  ["queried", ["queried"], "that are queried"],
  ["rejected", ["rejected"], "that were rejected"],
  ["withdrawn", ["withdrawn"], "that were withdrawn; not among those claimed"],
  ["verified", ["verified", "payable", "paid"], "that are verified, paid or not"],
  ["payable", ["payable", "paid"], "in an approved payment, paid or not"],
  ["paid", ["paid"], "in approved payments that are paid"],
];

const columnOf = ([name, , words]: (typeof STEPS)[number]): Column =>
  numeric(name, `Outcomes of claims ${words}.`, "outcomes");

const sumOf = ([name, states]: (typeof STEPS)[number]): string => {
  const among = states.map((state) => `'${state}'`).join(", ");
  return `coalesce(sum(c.quantity) filter (where c.state in (${among})), 0)::numeric as ${name}`;
};

const IS_CLAIMED = "where c.state <> 'withdrawn'";

/** From what was claimed to what is paid. */
export const reconciliation: Dataset = {
  name: "reconciliation",
  title: "Reconciliation",
  description:
    "From what was claimed of a metric as achieved in a month to what is paid of it, by the states in " +
    "which claims are now. For the contract's commissioner all claims, for who manages a provider its " +
    "own; for others it is empty. What verified claims come to is in `outcome_payments`, what the books " +
    "have in `payments`, what providers measured in `measurements`.",
  kind: "fact",
  audience: "everybody",
  columns: [
    key("contract_id", "Key of the contract."),
    key("outcome_metric_id", "Key of the metric."),
    date("month", "First day of the month in which it was achieved."),
    integer("claims", "Claims that were not withdrawn.", "claims"),
    numeric("claimed", "Outcomes that they claim.", "outcomes"),
    ...STEPS.map(columnOf),
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
      ${STEPS.map(([name]) => name).join(", ")}, approved_minor,
      ${amountSql("approved_minor", "currency")}, currency
    from (
      select c.contract_id, c.outcome_metric_id,
        date_trunc('month', c.achieved_on::timestamp)::date as month,
        count(*) filter (${IS_CLAIMED})::integer as claims,
        coalesce(sum(c.quantity) filter (${IS_CLAIMED}), 0)::numeric as claimed,
        ${STEPS.map(sumOf).join(",\n        ")},
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
