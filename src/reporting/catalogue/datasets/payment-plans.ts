import { date, instant, integer, key, nullable, text, yesNo, yesOrNo } from "../columns";
import type { Dataset } from "../dataset";
import { amounts, currency } from "../money-columns";
import { amountSql } from "../money-sql";

/** What was expected to be claimed and paid. */
export const paymentPlans: Dataset = {
  name: "payment_plans",
  title: "Payment plans",
  description:
    "One row for each line of a plan of claims and payments, in each version there was. A later version " +
    "supersedes those before: take the rows with `is_in_force` = yes, and never add up versions.",
  kind: "fact",
  audience: "everybody",
  columns: [
    key("payment_plan_line_id", "Key of the line."),
    key("contract_id", "Key of the contract."),
    integer("plan_version", "Number of the version: 1 for the contract's first plan.", "versions"),
    nullable(text("plan_reference", "What the contract calls that version; null for nothing.")),
    yesOrNo(
      "is_in_force",
      "whether the version is in force. Only rows with yes are to be added up: the others were " +
        "superseded and expect the same again.",
    ),
    instant("set_at", "When the version was set."),
    nullable(key("outcome_metric_id", "Key of the metric; null where it is of all together.")),
    date("period_starts_on", "First day of the period that it is about."),
    date("period_ends_on", "Last day of that period; periods of a plan may overlap."),
    nullable(integer("claims", "Outcomes expected; null where it does not say.", "outcomes")),
    ...amounts("amount", "How much is expected to be paid."),
    currency,
    nullable(key("payer_id", "Key of who is to pay; null where it does not say.")),
    nullable(key("recipient_id", "Key of who is to be paid; null where it does not say.")),
  ],
  key: ["payment_plan_line_id"],
  relations: [
    { name: "contract", to: "contracts", columns: ["contract_id"] },
    { name: "metric", to: "outcome_metrics", columns: ["outcome_metric_id"] },
    { name: "payer", to: "organisations", columns: ["payer_id"] },
    { name: "recipient", to: "organisations", columns: ["recipient_id"] },
  ],
  sql: `
    select l.id, p.contract_id, p.number, p.reference,
      ${yesNo("p.number = max(p.number) over (partition by p.contract_id)")}, p.set_at,
      l.outcome_metric_id, l.period_start, l.period_end, l.claims, l.amount_minor::numeric,
      ${amountSql("l.amount_minor", "l.currency")}, l.currency, l.payer_id, l.recipient_id
    from payment_plan_line l
    join payment_plan p on p.id = l.plan_id`,
};
