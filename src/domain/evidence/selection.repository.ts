import sql, { empty, join, type Sql } from "sql-template-tag";
import type { ReadingQuestion, Split, StarScope } from "./question";

/**
 * The parts of a statement that select what a question may see, as common table expressions:
 *
 * - `scope`: one row per scope, contract and Star;
 * - `people`: engagements that started on or before `to`, as they were known;
 * - `seen`: their readings taken on or before `to`, each with its `standing`: `eligible` (E1),
 *   `own` (a service user's), `excluded` (retrospective, when asked for), `in_progress`, `withdrawn`;
 * - `placed`: the same, each with its place in E1's order among those of its standing, the day of the
 *   next of them, and the fewest and most days that the Star wants between two (`shortest`,
 *   `longest`; null for a Star without reviews).
 *
 * Whoever uses them reads `placed` once: nothing of it is kept, so that a large contract's readings
 * pass by in one sorted stream, which the database may divide between its workers. Keys are given as
 * constants, for it to know how many people there are before it chooses how to find them.
 */
export function selection(question: ReadingQuestion, scopes: readonly StarScope[]): Sql {
  return sql`
    scope as materialized (${rowsOfScopes(scopes)}),
    people as not materialized (${peopleOf(question, scopes)}),
    seen as not materialized (${readingsOf(sql`people`, question, scopes)}),
    placed as not materialized (
      select seen.*, row_number() over entry as place, lead(taken_on) over entry as next_on,
        star.review_interval_days - star.review_tolerance_days as shortest,
        star.review_interval_days + star.review_tolerance_days as longest
      from seen
      join star on star.id = seen.star_id
      window entry as (
        partition by engagement_id, star_id, standing order by taken_on, entered_at, entry_number
      )
    )`;
}

/** One row per scope, contract and Star. */
export function rowsOfScopes(scopes: readonly StarScope[]): Sql {
  const rows = scopes.flatMap(({ contractIds, starId }, number) =>
    contractIds.map((contractId) => ({ number, contractId, starId })),
  );
  return sql`
    select * from unnest(
      ${rows.map((row) => row.number)}::integer[],
      ${rows.map((row) => row.contractId)}::uuid[],
      ${rows.map((row) => row.starId)}::uuid[]
    ) as given (scope_number, contract_id, star_id)`;
}

/** The readings of some of the people of `selection`, as `seen` has them. */
export function readingsOf(
  some: Sql,
  question: ReadingQuestion,
  scopes: readonly StarScope[],
): Sql {
  const starIds = [...new Set(scopes.map(({ starId }) => starId))];
  const { applyEditionMapping } = question;
  return sql`
    select p.contract_id, r.engagement_id, p.ended_on, r.taken_on, r.entered_at, r.entry_number,
      r.completed_by, r.kind, coalesce(r.worker_id, p.keyworker_id) as worker_id,
      case
        when ${isWithdrawn(question)} then 'withdrawn'
        when ${isInProgress(question)} then 'in_progress'
        when ${question.excludeRetrospective}::boolean and r.kind = 'retrospective' then 'excluded'
        when r.completed_by = 'service_user' then 'own'
        else 'eligible'
      end as standing,
      ${applyEditionMapping ? READ_AS_DECLARED : READ_AS_THEMSELVES}
    from ${some} p
    join counted_reading r on r.engagement_id = p.id
    ${
      applyEditionMapping
        ? sql`join (${readAs(question, starIds)}) a on a.source_star_id = r.star_id`
        : empty
    }
    where r.taken_on <= ${question.to}::date ${wasEntered(question)}
      ${applyEditionMapping ? empty : sql`and r.star_id = any(${starIds}::uuid[])`}`;
}

const READ_AS_THEMSELVES = sql`r.star_id, r.scores, false as is_other_edition`;

const READ_AS_DECLARED = sql`
  a.star_id, a.positions is not null as is_other_edition,
  case when a.positions is null then r.scores else (
    select array_agg(r.scores[place.source] order by place.target)
    from unnest(a.positions) with ordinality as place (source, target)
  ) end as scores`;

/** Which Star's readings are read as which: each as itself, and as declared. */
function readAs({ asOf }: ReadingQuestion, starIds: readonly string[]): Sql {
  return sql`
    select id as star_id, id as source_star_id, null::smallint[] as positions
    from unnest(${starIds}::uuid[]) as wanted (id)
    union all
    select m.to_star_id, m.from_star_id, declared.positions
    from edition_mapping m
    join star source on source.id = m.from_star_id
    join star target on target.id = m.to_star_id
    cross join lateral (
      select array_agg(source_area.position order by area.position) as positions
      from star_area area
      left join edition_mapping_area pair
        on pair.to_area_id = area.id and pair.edition_mapping_id = m.id
      left join star_area source_area on source_area.id = pair.from_area_id
      where area.star_id = m.to_star_id
    ) declared
    where m.to_star_id = any(${starIds}::uuid[])
      and (source.scale_min, source.scale_max) = (target.scale_min, target.scale_max)
      ${asOf ? sql`and m.declared_at <= ${asOf}::timestamptz` : empty}`;
}

/** Engagements that started on or before `to`, as they were known. */
export function peopleOf(question: ReadingQuestion, scopes: readonly StarScope[]): Sql {
  const { asOf, to, split } = question;
  const ids = [...new Set(scopes.flatMap(({ contractIds }) => contractIds))];
  if (split) return peopleInParts(question, split, ids);
  const known = asOf ? engagementsAsOf(asOf) : sql`counted_engagement e`;
  return sql`
    select e.id, e.contract_id, e.ended_on, e.keyworker_id
    from ${known}
    where e.contract_id = any(${ids}::uuid[]) and e.started_on <= ${to}::date ${narrowed(question)}`;
}

/** As `people`, with the key of the engagement's part (see `partKey`) in the place of its contract's. */
function peopleInParts(
  { asOf, to }: ReadingQuestion,
  split: Split,
  partIds: readonly string[],
): Sql {
  const known = asOf ? engagementsAsOf(asOf) : sql`counted_engagement e`;
  return sql`
    select e.id, part.contract_id, e.ended_on, e.keyworker_id
    from ${known}
    cross join lateral (select ${partKey(split)} as contract_id) part
    where e.contract_id = any(${split.contractIds}::uuid[])
      and part.contract_id = any(${partIds}::uuid[]) and e.started_on <= ${to}::date`;
}

/** What tells the parts of contracts apart, as a key in the place of a contract's. */
export function partKey({ facts, byService }: Split): Sql {
  const values = facts.map((fact) => sql`coalesce(e.facts ->> ${fact}, '')`);
  const all = [
    sql`e.contract_id::text`,
    ...(byService ? [sql`e.service_id::text`] : []),
    ...values,
  ];
  return sql`md5(concat_ws(chr(31), ${join(all)}))::uuid`;
}

/** Engagements as they stood at an instant: each correction keeps what was said before it. */
export function engagementsAsOf(asOf: Date): Sql {
  return sql`(
    select e.id, e.contract_id, e.person_id,
      case when v.id is null then e.service_id else v.service_id end as service_id,
      case when v.id is null then e.keyworker_id else v.keyworker_id end as keyworker_id,
      case when v.id is null then e.started_on else v.started_on end as started_on,
      case when v.id is null then e.ended_on else v.ended_on end as ended_on,
      case when v.id is null then e.facts else v.facts end as facts
    from counted_engagement e
    left join lateral (
      select * from counted_engagement_revision revision
      where revision.engagement_id = e.id and revision.superseded_at > ${asOf}::timestamptz
      order by revision.superseded_at, revision.id
      limit 1
    ) v on true
    where e.entered_at <= ${asOf}::timestamptz
  ) e`;
}

function narrowed({ serviceIds, where }: ReadingQuestion): Sql {
  const conditions = where.map(
    ({ fact, values }) => sql`and coalesce(e.facts ->> ${fact}, '') = any(${values}::text[])`,
  );
  if (serviceIds) conditions.push(sql`and e.service_id = any(${serviceIds}::uuid[])`);
  return conditions.length === 0 ? empty : join(conditions, " ");
}

function wasEntered({ asOf }: ReadingQuestion): Sql {
  return asOf ? sql`and r.entered_at <= ${asOf}::timestamptz` : empty;
}

/** A later withdrawal does not change the past. */
function isWithdrawn({ asOf }: ReadingQuestion): Sql {
  return asOf ? sql`r.withdrawn_at <= ${asOf}::timestamptz` : sql`r.state = 'withdrawn'`;
}

function isInProgress({ asOf }: ReadingQuestion): Sql {
  if (!asOf) return sql`r.state = 'in_progress'`;
  return sql`(r.completed_at is null or r.completed_at > ${asOf}::timestamptz)`;
}
