import type { DataSource } from "typeorm";

/**
 * For each engagement a claim that was queried and drawn in a sample, on two of its readings, and
 * a relapse; in one statement, for a claim is there with its event or not at all.
 */
export async function addWideClaims(dataSource: DataSource): Promise<void> {
  await dataSource.query(`
    with sample as (
      insert into claim_sample (id, contract_id, period_start, period_end, seed, size, drawn_from,
        drawn_by)
      select gen_random_uuid(), id, starts_on, ends_on, 'seed', 2, 2, 'somebody' from contract
      returning id, contract_id
    ),
    claimed as (
      insert into claim (id, contract_id, outcome_metric_id, provider_id, service_id, quantity,
        achieved_on, shares, state, sample_id, submitted_by)
      select e.id, e.contract_id, m.id, e.provider_id, e.service_id, 1, '2024-07-01',
        jsonb_build_array(jsonb_build_object('organisationId', e.provider_id, 'share', '1')),
        'sampled', s.id, 'somebody'
      from engagement e
      join outcome_metric m on m.contract_id = e.contract_id and m.reference = 'scored'
      join sample s on s.contract_id = e.contract_id
      returning id, contract_id, outcome_metric_id, service_id
    ),
    known as (
      insert into claimant (id, contract_id, service_user_id)
      select e.id, e.contract_id, e.service_user_id from engagement e
      returning id, contract_id, service_user_id
    ),
    person as (
      insert into claim_person (claim_id, claimant_id, engagement_id, started_on, needs,
        baseline_reading_id, latest_reading_id)
      select e.id, k.id, e.id, e.started_on, '[{"need": "money", "isPositive": true}]',
        (array_agg(r.id order by r.taken_on))[1], (array_agg(r.id order by r.taken_on desc))[1]
      from engagement e
      join known k on k.contract_id = e.contract_id and k.service_user_id = e.service_user_id
      join reading r on r.engagement_id = e.id and r.completed_by <> 'service_user'
      group by e.id, k.id
    ),
    lost as (
      insert into relapse (id, contract_id, claimant_id, outcome_metric_id, service_id,
        relapsed_on, recorded_by)
      select gen_random_uuid(), c.contract_id, c.id, c.outcome_metric_id, c.service_id,
        '2024-08-01', 'somebody'
      from claimed c
    )
    insert into claim_event (id, claim_id, state, acted_by)
    select gen_random_uuid(), id, 'sampled', 'another' from claimed`);
}
