import { date, key, nullable, text, yesNo, yesOrNo } from "../columns";
import type { Dataset } from "../dataset";
import { amounts, currency } from "../money-columns";
import { amountSql } from "../money-sql";

/** Of a transfer's two accounts the one by which it is told what moved. */
const IS_MAIN = "p.account in ('payable', 'investment', 'investor_return', 'service_cost')";

/** What by its main account is a credit as it comes in. */
const SIGN = "case when kind in ('outcome_payable', 'drawdown') then -1 else 1 end";

const GROUPS = "contract_id, month, kind, is_correction, outcome_metric_id, payer_id, recipient_id";

/** What came to be owed and was paid, from the ledger. */
export const payments: Dataset = {
  name: "payments",
  title: "Payments",
  description:
    "What came to be owed, and what was paid, in a month: from the ledger, corrections beside what they " +
    "correct. For the contract's commissioner all of it, for who manages an organisation what is " +
    "posted to its own account; for others it is empty: they see no ledger. Add up rows of one kind " +
    "and one currency: what is owed and what is paid for it are the same money twice.",
  kind: "fact",
  audience: "everybody",
  columns: [
    key("payment_id", "Tells the row from others; made of all that follows but the amounts."),
    key("contract_id", "Key of the contract."),
    date("month", "First day of the month in which it came to be owed, or was paid."),
    text(
      "kind",
      "What moved: outcome_payable (it came to be owed), outcome_payment (it was paid), drawdown, " +
        "service_cost, repayment or investor_return.",
    ),
    yesOrNo("is_correction", "whether it takes back what was entered before: below 0 then."),
    nullable(
      key("outcome_metric_id", "Key of the metric that it is for; null for none in particular."),
    ),
    nullable(
      key(
        "payer_id",
        "Key of the organisation that owes or pays; null where its account is not shown to you.",
      ),
    ),
    nullable(
      key(
        "recipient_id",
        "Key of the organisation that is owed or paid; null where its account is not shown to you.",
      ),
    ),
    ...amounts("amount", "How much; corrections are below 0."),
    currency,
  ],
  key: ["payment_id"],
  relations: [
    { name: "contract", to: "contracts", columns: ["contract_id"] },
    { name: "metric", to: "outcome_metrics", columns: ["outcome_metric_id"] },
    { name: "payer", to: "organisations", columns: ["payer_id"] },
    { name: "recipient", to: "organisations", columns: ["recipient_id"] },
  ],
  sql: `
    select md5(concat_ws('|', contract_id, month, kind, is_correction,
        coalesce(outcome_metric_id::text, ''), coalesce(payer_id::text, ''),
        coalesce(recipient_id::text, ''), currency))::uuid,
      ${GROUPS}, sum(amount)::numeric, ${amountSql("sum(amount)", "currency")}, currency
    from (
      select contract_id, month, kind, is_correction, outcome_metric_id, currency,
        case when kind = 'drawdown' then main else other end as payer_id,
        case when kind = 'drawdown' then other else main end as recipient_id,
        ${SIGN} * coalesce(main_minor, -other_minor) as amount
      from (
        select e.contract_id, date_trunc('month', e.occurred_on::timestamp)::date as month,
          coalesce(o.kind, e.kind) as kind, ${yesNo("e.kind = 'correction'")} as is_correction,
          p.outcome_metric_id, p.currency,
          (array_agg(p.organisation_id) filter (where ${IS_MAIN}))[1] as main,
          (array_agg(p.organisation_id) filter (where not ${IS_MAIN}))[1] as other,
          sum(p.amount_minor) filter (where ${IS_MAIN}) as main_minor,
          sum(p.amount_minor) filter (where not ${IS_MAIN}) as other_minor
        from ledger_posting p
        join ledger_entry e on e.id = p.entry_id
        left join ledger_entry o on o.id = e.corrects_id
        -- A debit is followed by its credit.
        group by e.id, e.contract_id, e.occurred_on, e.kind, o.kind, (p.position + 1) / 2,
          p.outcome_metric_id, p.currency
      ) transfer
    ) moved
    group by ${GROUPS}, currency`,
};
