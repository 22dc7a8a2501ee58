import sql from "sql-template-tag";
import type { KeysetList } from "../../db/keyset";
import type { Session } from "../../db/session";
import type { Period } from "../period";
import { ClaimSampleEntity } from "./claim-sample.entity";
import type { Drawable } from "./draw-sample";

/** Samples of a contract (the parent), the last drawn first. */
export const samplesOfContract: KeysetList = {
  columns: sql`s.*`,
  from: sql`claim_sample s`,
  where: [],
  parent: sql`s.contract_id`,
  order: [
    { column: "s.drawn_at", type: "timestamptz" },
    { column: "s.id", type: "uuid" },
  ],
  descending: true,
};

/** Claims of a period that nobody has decided on or drawn, kept from others until the end. */
export function lockDrawable(
  session: Session,
  contractId: string,
  period: Period,
): Promise<Drawable[]> {
  return session.query<Drawable>(sql`
    select id, outcome_metric_id as metric_id from claim
    where contract_id = ${contractId} and state = 'submitted' and sample_id is null
      and achieved_on between ${period.start} and ${period.end}
    order by id
    for update`);
}

export type NewSample = Omit<ClaimSampleEntity, "drawnBy" | "drawnAt">;

/** Keeps a sample. */
export async function insertSample(session: Session, sample: NewSample): Promise<void> {
  await session.manager.insert(ClaimSampleEntity, { ...sample, drawnBy: session.viewer.subject });
}

/** Keeps which claims, sampled by now, were drawn in a sample. */
export async function assignToSample(
  session: Session,
  sampleId: string,
  claimIds: readonly string[],
): Promise<void> {
  await session.query(sql`
    update claim set sample_id = ${sampleId} where id = any(${claimIds}::uuid[])`);
}

/** How far the samples of a period are decided, and which claims they stand for. */
export interface SampledPeriod {
  readonly sampled: number;
  readonly undecided: number;
  readonly rejected: number;
  /** Keys of claims among which a sample was drawn, that were not, and are not decided. */
  readonly rest: readonly string[];
  /** Claims of the period, not decided, that came after the last draw. */
  readonly cameLater: number;
}

/** The samples of exactly these days; null where none was drawn. */
export async function findSampledPeriod(
  session: Session,
  contractId: string,
  period: Period,
): Promise<SampledPeriod | null> {
  const [row] = await session.query<SampledPeriod>(sql`
    with drawn as (
      select count(*) as samples, max(drawn_at) as last_at, array_agg(id) as ids
      from claim_sample
      where contract_id = ${contractId}
        and (period_start, period_end) = (${period.start}::date, ${period.end}::date)
    ),
    others as (
      select c.id, c.submitted_at <= d.last_at as was_there
      from drawn d
      join claim c on c.contract_id = ${contractId} and c.state = 'submitted'
        and c.sample_id is null and c.achieved_on between ${period.start} and ${period.end}
    )
    select (select count(*) from claim c where c.sample_id = any(d.ids))::integer as sampled,
      (
        select count(*) from claim c
        where c.sample_id = any(d.ids) and c.state in ('sampled', 'queried', 'submitted')
      )::integer as undecided,
      (
        select count(*) from claim c where c.sample_id = any(d.ids) and c.state = 'rejected'
      )::integer as rejected,
      array(select id from others where was_there order by id) as rest,
      (select count(*) from others where not was_there)::integer as came_later
    from drawn d
    where d.samples > 0`);
  return row ?? null;
}
