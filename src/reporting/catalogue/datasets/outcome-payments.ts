import { date, key, nullable, numeric } from "../columns";
import type { Dataset } from "../dataset";
import { PAYMENT_COLUMNS } from "../figures/payment-columns";
import { amountSql } from "../money-sql";

const columns = [
  key("contract_id", "Key of the contract."),
  date("month", "First day of the month in which it was achieved."),
  key("outcome_metric_id", "Key of the metric."),
  ...PAYMENT_COLUMNS,
];

/** What is owed for outcomes, as it is calculated. */
export const outcomePayments: Dataset = {
  name: "outcome_payments",
  title: "Outcome payments",
  description:
    "What a contract owes for a metric as achieved in a month, as it is calculated now from its rate " +
    "card and its claims, whether approved yet or not; months and metrics without claims have no row. " +
    "Of the last 36 months of each contract, up to its end, and the current one. A commissioner sees " +
    "what is owed to all, a provider what is owed to itself, others totals as they stood when this " +
    "month began: `null` with yes in `suppressed` is withheld, as about too few people or because that " +
    "would follow; it is never 0.",
  kind: "fact",
  audience: "everybody",
  columns: [...columns, nullable(numeric("amount", "The same with decimals.", "the currency"))],
  key: ["contract_id", "month", "outcome_metric_id"],
  relations: [
    { name: "contract", to: "contracts", columns: ["contract_id"] },
    { name: "metric", to: "outcome_metrics", columns: ["outcome_metric_id"] },
  ],
  sql: `
    select ${columns.map(({ name }) => name).join(", ")},
      ${amountSql("amount_minor", "currency")}
    from public.reported_payment`,
};
