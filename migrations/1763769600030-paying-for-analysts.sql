-- What contracts pay for, claims, plans and the books as tables for analysts: each login of a BI tool
-- sees the rows that its viewer sees in the API, and adds up those.

-- As before; `security definer`: which roles others hold is nobody's to read, and policies ask for it
-- on behalf of logins that may read no table.
alter function managed_parts() security definer;
grant execute on function managed_parts() to golden_thread_bi;

-- The conditions are the same texts as the server's.
do $$
declare
  shown text;
  condition text;
begin
  foreach shown in array array[
    'outcome_metric', 'rate_card', 'rate_metric', 'claim', 'payment_plan', 'payment_plan_line',
    'ledger_entry', 'ledger_posting', 'payment_line'
  ] loop
    select qual into strict condition from pg_policies
    where schemaname = 'public' and tablename = shown and policyname = shown || '_select';
    execute format(
      'create policy %I on %I for select to golden_thread_reporting using (%s)',
      shown || '_reporting', shown, condition
    );
  end loop;
end
$$;

-- These columns, and no others: no note, no reason, nobody who decided.
grant select (id, contract_id, reference) on outcome_metric to golden_thread_reporting;
grant select (id, contract_id, number, currency, effective_from, agreed_at) on rate_card
  to golden_thread_reporting;
grant select (
  id, rate_card_id, outcome_metric_id, title, description, counts, node_id, indicator_lineage_id,
  mapping_id, whole_star, explanation
) on rate_metric to golden_thread_reporting;
grant select (
  id, contract_id, outcome_metric_id, provider_id, area, quantity, achieved_on, state
) on claim to golden_thread_reporting;
grant select (id, contract_id, number, reference, set_at) on payment_plan
  to golden_thread_reporting;
grant select (
  id, plan_id, position, outcome_metric_id, period_start, period_end, claims, amount_minor, currency,
  payer_id, recipient_id
) on payment_plan_line to golden_thread_reporting;
grant select (id, contract_id, kind, occurred_on, corrects_id) on ledger_entry
  to golden_thread_reporting;
grant select (
  id, entry_id, contract_id, position, account, organisation_id, outcome_metric_id, amount_minor,
  currency
) on ledger_posting to golden_thread_reporting;
grant select (claim_id, recipient_id, amount_minor) on payment_line to golden_thread_reporting;

-- To count people by, who are keys that lead nowhere.
set local role golden_thread_counter;
grant select (id, contract_id, claimant_id) on counted_claim to golden_thread_reporting;
reset role;
