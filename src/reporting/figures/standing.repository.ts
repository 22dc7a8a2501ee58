import sql from "sql-template-tag";
import type { Session } from "../../db/session";

/** A version of a logic model that was published, as it is attached to a contract; milliseconds. */
export interface AttachedVersion {
  readonly versionId: string;
  readonly attachedAt: number;
  readonly detachedAt: number | null;
  readonly publishedAt: number;
  readonly supersededAt: number | null;
}

/** A contract in reach: what its figures hang on besides people, and how its kept ones stand. */
export interface Standing {
  readonly contractId: string;
  readonly audience: string;
  readonly startsOn: string;
  readonly endsOn: string;
  /** In one order. */
  readonly versions: readonly AttachedVersion[];
  /** Tells all that measurements are shown from. */
  readonly measured: string;
  /** Tells all that what is owed is calculated from; empty where the contract has no rate card. */
  readonly owing: string;
  /** Tells all that was said of the practice around the model. */
  readonly practised: string;
  /** How many people were erased with all that was counted of them. */
  readonly erased: number;
  /** What tells what the kept months were counted from, by their first day; null for none kept. */
  readonly months: Readonly<Record<string, string>> | null;
  /** As of `reported_contract`; null for none kept. */
  readonly evidenceState: string | null;
  readonly measurementState: string | null;
  readonly paymentState: string | null;
  readonly practiceState: string | null;
}

/**
 * Everything of it is only added to, finished or withdrawn, and told in the end by how much of it
 * there is.
 */
const PRACTISED = sql`concat_ws(' ',
  (select count(*) from stage_statement s where s.contract_id = c.id),
  (
    select concat_ws(' ', count(*), count(m.withdrawn_at))
    from checklist_mapping m
    where exists (
      select from model_attachment t
      where t.logic_model_id = m.logic_model_id and t.contract_id = c.id
    )
  ),
  (
    select concat_ws(' ', count(*), count(k.withdrawn_at))
    from counted_checklist_record k
    join counted_engagement e on e.id = k.engagement_id where e.contract_id = c.id
  ),
  (
    select concat_ws(' ', count(*), sum(v.reviews))
    from counted_personal_outcome p
    join counted_engagement e on e.id = p.engagement_id
    left join lateral (
      select count(*) as reviews from counted_personal_outcome_review r
      where r.personal_outcome_id = p.id
    ) v on true
    where e.contract_id = c.id
  ),
  (
    select count(*) from counted_supervision v
    join counted_engagement e on e.id = v.engagement_id where e.contract_id = c.id
  ),
  (
    select concat_ws(' ', count(*), count(f.finished_at))
    from counted_audit_finding f where f.contract_id = c.id
  ),
  (
    select count(*) from counted_second_scoring s
    join counted_engagement e on e.id = s.engagement_id where e.contract_id = c.id
  )
)`;

/**
 * The contracts that the viewer may see figures of.
 *
 * @param contractIds only these; null for all
 */
export function findStandings(
  session: Session,
  contractIds: readonly string[] | null,
): Promise<Standing[]> {
  return session.query<Standing>(sql`
    select c.id as contract_id, a.audience, c.starts_on, c.ends_on, h.months, h.evidence_state,
      h.measurement_state, h.payment_state, h.practice_state, coalesce(x.people, 0) as erased,
      coalesce((
        select jsonb_agg(
          jsonb_build_object(
            'versionId', v.id,
            'attachedAt', trunc(extract(epoch from t.attached_at) * 1000),
            'detachedAt', trunc(extract(epoch from t.detached_at) * 1000),
            'publishedAt', trunc(extract(epoch from v.published_at) * 1000),
            'supersededAt', trunc(extract(epoch from v.superseded_at) * 1000)
          ) order by t.attached_at, t.id, v.id
        )
        from model_attachment t
        join model_version v on v.logic_model_id = t.logic_model_id and v.published_at is not null
        where t.contract_id = c.id
      ), '[]') as versions,
      concat_ws(' ', (
        select md5(string_agg(concat_ws(' ', m.id, m.version, m.state), ',' order by m.id))
        from measurement m where m.contract_id = c.id
      ), (
        select md5(string_agg(
          concat_ws(' ', l.id, l.version, v.id, v.version, v.status), ',' order by l.id, v.id
        ))
        from logic_model l
        join model_version v on v.logic_model_id = l.id
        where exists (
          select from model_attachment t where (t.logic_model_id, t.contract_id) = (l.id, c.id)
        )
      )) as measured,
      -- Cards, claims' events and relapses are only added to.
      coalesce((
        select concat_ws(' ', count(*),
          (select count(*) from counted_claim_event e where e.contract_id = c.id),
          (select count(*) from counted_relapse r where r.contract_id = c.id)
        )
        from rate_card k where k.contract_id = c.id having count(*) > 0
      ), '') as owing,
      ${PRACTISED} as practised
    from reporting_audiences() a
    join contract c on c.id = a.contract_id
    left join reported_contract h on (h.contract_id, h.audience) = (a.contract_id, a.audience)
    left join contract_erasure x on x.contract_id = c.id
    where ${contractIds}::uuid[] is null or c.id = any (${contractIds}::uuid[])
    order by c.id`);
}

/** What tells all that a viewer of a caseload may count of a contract. */
export interface CaseloadMark {
  readonly contractId: string;
  readonly mark: string;
}

/** One row for each contract with somebody to count, from everything that is there of everybody. */
export function findCaseloadMarks(
  session: Session,
  contractIds: readonly string[],
): Promise<CaseloadMark[]> {
  return session.query<CaseloadMark>(sql`
    select e.contract_id, md5(string_agg(
      md5(concat_ws(' ', e::text, r.readings, v.revisions)), '' order by e.id
    )) as mark
    from counted_engagement e
    cross join lateral (
      select string_agg(md5(r::text), '' order by r.id) as readings
      from counted_reading r where r.engagement_id = e.id
    ) r
    cross join lateral (
      select count(*) as revisions from counted_engagement_revision v where v.engagement_id = e.id
    ) v
    where e.contract_id = any (${contractIds}::uuid[])
    group by e.contract_id`);
}
