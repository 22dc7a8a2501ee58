import type { Cap, Entitlement, Rate } from "../../src/domain/rate-card/terms";
import type { TestApi } from "../support/api";
import type { Person, Scene } from "./support";

/** Key of the claim that `claimFor` enters first. */
export const CLAIM = "00000000-0000-7000-8000-0000000000c1";

/**
 * Enters two claims for somebody, one paid and one withdrawn, and a relapse, with telling words in
 * all that has words, and a claim for somebody else.
 */
export async function claimFor(api: TestApi, scene: Scene, person: Person): Promise<void> {
  await api.database.dataSource.transaction(async (manager) => {
    const run = (statement: string, values: readonly unknown[] = []): Promise<unknown> =>
      manager.query(statement, [...values]);
    const of = [scene.contract.key, scene.provider.key];
    const terms = [CAPS, RATES, ENTITLEMENT].map((part) => JSON.stringify(part));
    await run(CARD, [scene.contract.key, ...terms]);
    const claims = [
      [CLAIM, "Marchbanks-c1", "payable", "decider", "Ottoline did it"],
      [other(2), "Marchbanks-c2", "withdrawn", "claimer", "Ottoline did not"],
      [other(3), "c3", "queried", "decider", "about somebody else"],
    ] as const;
    for (const [id, reference, state, actor, said] of claims) {
      await run(
        `insert into claim (id, contract_id, provider_id, service_id, outcome_metric_id, reference,
           quantity, achieved_on, shares, note, state, submitted_by)
         select $3, $1, $2, s.id, m.id, $4, 1, '2024-09-30', $5::jsonb, $6, $7, 'claimer'
         from service s, outcome_metric m`,
        [
          ...of,
          id,
          reference,
          JSON.stringify([{ organisationId: of[1], share: "1" }]),
          said,
          state,
        ],
      );
      await run(
        `insert into claim_event (id, claim_id, state, reason, acted_by, acted_at)
         values (gen_random_uuid(), $1, 'submitted', null, 'claimer', '2024-10-01'),
           (gen_random_uuid(), $1, $2, $4, $3, '2024-10-02')`,
        [id, state, actor, said],
      );
    }
    await run(
      `insert into claimant (id, contract_id, service_user_id)
       select gen_random_uuid(), $1, id from service_user`,
      [scene.contract.key],
    );
    await run(PEOPLE, [person.key, CLAIM, other(2), other(3)]);
    await run(RELAPSES);
    await run(PAID, [...of, CLAIM]);
  });
}

const other = (n: number): string => CLAIM.slice(0, -1) + n;

/** At most half of the people engaged are paid for: one of two, and none of one. */
const CAPS: readonly Cap[] = [
  { kind: "share", metrics: [], share: "0.5", of: "participants", stated: null },
];
const RATES: readonly Rate[] = [
  { partyId: null, area: null, price: { kind: "unit", priceMinor: 22_000 } },
];
const ENTITLEMENT: Entitlement = {
  oncePerPerson: { again: "never", againAfterMonths: null },
  ...{ after: [], sustainedMonths: null, composite: null, comparison: null },
};

const CARD = `
  with metric as (
    insert into outcome_metric (id, contract_id, reference)
    values (gen_random_uuid(), $1, 'HOME') returning id, contract_id
  ), card as (
    insert into rate_card (id, contract_id, number, currency, effective_from, caps, agreed_by)
    select gen_random_uuid(), contract_id, 1, 'GBP', '2024-04-01', $2::jsonb, 't' from metric
    returning id
  ), box as (
    insert into logic_model (id, reference, owner_id)
    select gen_random_uuid(), 'M', commissioner_id from contract returning id
  ), lineage as (
    insert into indicator_lineage (id, logic_model_id, reference)
    select gen_random_uuid(), id, 'I' from box returning id
  )
  insert into rate_metric (id, rate_card_id, outcome_metric_id, position, title, counts,
    indicator_lineage_id, rates, entitlement)
  select gen_random_uuid(), card.id, metric.id, 1, 'Moved into a home', 'people', lineage.id,
    $3::jsonb, $4::jsonb
  from metric, card, lineage`;

/** The person's two claims, and the third of somebody else. */
const PEOPLE = `
  insert into claim_person (claim_id, claimant_id, engagement_id, started_on, value, needs,
    baseline_reading_id, latest_reading_id, note)
  select c.id, t.id, e.id, '2024-06-30', 1.25, '[{"need": "home", "isPositive": true}]',
    (select min(r.id::text)::uuid from reading r where r.engagement_id = e.id),
    (select max(r.id::text)::uuid from reading r where r.engagement_id = e.id),
    case when t.service_user_id = $1 then 'Mr Marchbanks has the key' end
  from claimant t
  join engagement e on e.service_user_id = t.service_user_id
  join claim c on c.id = any (case when t.service_user_id = $1
    then array[$2, $3]::uuid[] else array[$4]::uuid[] end)`;

const RELAPSES = `
  insert into relapse (id, contract_id, claimant_id, outcome_metric_id, service_id, relapsed_on,
    note, recorded_by)
  select gen_random_uuid(), t.contract_id, t.id, m.id, s.id, '2024-09-15',
    'Left Tumbledown Lane', 'claimer'
  from claimant t, outcome_metric m, service s
  where exists (
    select from claim_person p where p.claimant_id = t.id and p.note is not null
  )`;

const PAID = `
  with entry as (
    insert into ledger_entry (id, contract_id, kind, occurred_on, postings, recorded_by)
    values (gen_random_uuid(), $1, 'outcome_payable', '2024-10-31', 2, 'decider')
    returning id, contract_id
  ), posted as (
    insert into ledger_posting (id, entry_id, contract_id, position, account, organisation_id,
      amount_minor, currency)
    select gen_random_uuid(), id, contract_id, n, account, $2, amount, 'GBP'
    from entry, (values (1, 'outcome_cost', 22000), (2, 'payable', -22000)) p(n, account, amount)
  ), run as (
    insert into payment_run (id, contract_id, number, period_start, period_end, as_of, amount_minor,
      currency, entry_id, approved_by)
    select gen_random_uuid(), contract_id, 1, '2024-07-01', '2024-09-30', now(), 22000, 'GBP', id,
      'decider'
    from entry returning id
  )
  insert into payment_line (id, run_id, claim_id, recipient_id, amount_minor)
  select gen_random_uuid(), id, $3, $2, 22000 from run`;
