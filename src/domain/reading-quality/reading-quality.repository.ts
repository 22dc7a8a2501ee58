import sql from "sql-template-tag";
import type { Session } from "../../db/session";

/** A row of something about a reading that is to be written. */
export interface NewAboutReading {
  readonly id: string;
  readonly readingId: string;
}

/** Writes them as known from one instant on. */
export async function insertSupervisions(
  session: Session,
  rows: readonly NewAboutReading[],
  discussedOn: string,
  note: string | null,
): Promise<void> {
  await session.query(sql`
    insert into supervision (id, reading_id, discussed_on, note, recorded_by, recorded_at)
    select id, reading_id, ${discussedOn}, ${note}, ${session.viewer.subject}, now()
    from unnest(
      ${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ readingId }) => readingId)}::uuid[]
    ) as given (id, reading_id)`);
}

export interface NewSecondScoringRow extends NewAboutReading {
  readonly workerId: string;
  readonly scoredOn: string;
  readonly scores: readonly (number | null)[];
}

/** Writes them as known from one instant on; gives the readings whose worker scored them before. */
export async function insertSecondScorings(
  session: Session,
  rows: readonly NewSecondScoringRow[],
): Promise<readonly string[]> {
  const written = await session.query<{ id: string }>(sql`
    insert into second_scoring (id, reading_id, worker_id, scores, scored_on, recorded_by,
      recorded_at)
    select id, reading_id, worker_id, array(
        select (s #>> '{}')::smallint
        from jsonb_array_elements(scores) with ordinality as each_score (s, place) order by place
      ), scored_on, ${session.viewer.subject}, now()
    from jsonb_to_recordset(${JSON.stringify(
      rows.map((row) => ({
        ...{ id: row.id, reading_id: row.readingId, worker_id: row.workerId },
        ...{ scored_on: row.scoredOn, scores: row.scores },
      })),
    )}::jsonb) as given (
      id uuid, reading_id uuid, worker_id uuid, scored_on date, scores jsonb
    )
    on conflict (reading_id, worker_id) do nothing
    returning id`);
  const ids = new Set(written.map(({ id }) => id));
  return rows.filter(({ id }) => !ids.has(id)).map(({ readingId }) => readingId);
}

/** A provider's worker who is to score a Star on a day. */
export interface Scorer {
  readonly providerId: string;
  readonly reference: string;
  readonly starId: string;
  readonly on: string;
}

/** Who a scorer is, and whether they may use the Star that day. */
export interface FoundScorer {
  /** Null where the provider has no such worker. */
  readonly workerId: string | null;
  readonly isTrained: boolean;
  readonly hasLicence: boolean;
}

/** In the order asked. */
export function findScorers(session: Session, scorers: readonly Scorer[]): Promise<FoundScorer[]> {
  return session.query<FoundScorer>(sql`
    select w.id as worker_id,
      not s.licensed or exists (
        select from training t
        where t.worker_id = w.id and t.star_id = s.id
          and t.trained_on <= asked.day and coalesce(t.valid_until, 'infinity') >= asked.day
      ) as is_trained,
      not s.licensed or exists (
        select from licence l
        where l.organisation_id = asked.provider_id and l.star_id = s.id
          and asked.day between l.valid_from and l.valid_to
      ) as has_licence
    from unnest(
      ${scorers.map(({ providerId }) => providerId)}::uuid[],
      ${scorers.map(({ reference }) => reference)}::text[],
      ${scorers.map(({ starId }) => starId)}::uuid[], ${scorers.map(({ on }) => on)}::date[]
    ) with ordinality as asked (provider_id, reference, star_id, day, place)
    join star s on s.id = asked.star_id
    left join worker w
      on w.organisation_id = asked.provider_id and w.reference = asked.reference
    order by asked.place`);
}
