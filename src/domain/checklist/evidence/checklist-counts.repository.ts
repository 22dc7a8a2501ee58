import sql, { empty, join, raw, type Sql } from "sql-template-tag";
import type { Session } from "../../../db/session";
import type { FactFilter } from "../../evidence/question";
import { engagementsAsOf } from "../../evidence/selection.repository";
import type { ChecklistEntity } from "../checklist.entity";

/** Whose records of one checklist are counted, by the latest of each engagement. */
export interface CountAsked {
  readonly contractId: string;
  readonly checklistId: string;
  /** The instant of knowledge; null for now. */
  readonly asOf: Date | null;
  /** Records before this day are not seen; null for no such day. */
  readonly from: string | null;
  /** Engagements that started, and records, after this day are not seen. */
  readonly to: string;
}

/** How the people are narrowed, or told apart. */
export interface CountScope {
  readonly serviceIds: readonly string[] | null;
  readonly where: readonly FactFilter[];
  /** Facts that counts are told apart by; null to count all together. */
  readonly splitBy: readonly string[] | null;
}

/** One row for those in scope, one for each area, and one for each item of it. */
export interface CountRow {
  /** The place of what was asked. */
  readonly asked: number;
  readonly serviceId: string | null;
  /** In the order of the split's facts; an empty text for not recorded. */
  readonly facts: readonly string[];
  readonly area: string | null;
  readonly item: string | null;
  readonly people: number;
  readonly need: number;
  readonly achieved: number;
}

/** All that is asked, in one statement. Nobody in scope gives no row. */
export async function countChecklists(
  session: Session,
  asked: readonly CountAsked[],
  checklists: readonly ChecklistEntity[],
  scope: CountScope,
): Promise<CountRow[]> {
  if (asked.length === 0) return [];
  const items = checklists.flatMap(({ id, areas }) =>
    areas.flatMap((area) => area.items.map(({ code }) => ({ id, area: area.code, code }))),
  );
  const numbered = asked.map((one, number) => ({ ...one, number }));
  const byInstant = Map.groupBy(numbered, ({ asOf }) => asOf?.getTime() ?? null);
  return session.query<CountRow>(sql`
    with item as materialized (
      select * from unnest(
        ${items.map(({ id }) => id)}::uuid[], ${items.map(({ area }) => area)}::text[],
        ${items.map(({ code }) => code)}::text[]
      ) as known (checklist_id, area, code)
    ),
    person as materialized (${join(
      [...byInstant.values()].map((some) => people(some, scope)),
      " union all ",
    )}),
    latest as materialized (
      select distinct on (p.asked, p.id) p.asked, p.id, p.service_id, p.facts, p.checklist_id,
        r.answers
      from person p
      join counted_checklist_record r
        on r.engagement_id = p.id and r.checklist_id = p.checklist_id
        and r.recorded_on between coalesce(p.from_on, '-infinity') and p.to_on
        and r.recorded_at <= p.known_at
        and (r.withdrawn_at is null or r.withdrawn_at > p.known_at)
      order by p.asked, p.id, r.recorded_on desc, r.recorded_at desc, r.id desc
    ),
    -- Many say the same: what they say is taken apart once.
    pattern as materialized (
      select row_number() over () as id, asked, service_id, facts, checklist_id, answers,
        count(*) as people
      from latest
      group by asked, service_id, facts, checklist_id, answers
    ),
    answer as materialized (
      select p.asked, p.id, p.service_id, p.facts, p.people, i.area, i.code, a.need,
        coalesce(a.achieved, false) as achieved
      from pattern p
      cross join lateral jsonb_to_recordset(p.answers) as a (item text, need boolean, achieved boolean)
      join item i on i.checklist_id = p.checklist_id and i.code = a.item
    )
    select asked, service_id, facts, null::text as area, null::text as item,
      count(*)::integer as people, 0 as need, 0 as achieved
    from person
    group by asked, service_id, facts
    union all
    select asked, service_id, facts, area, null, ${COUNTS}
    from (
      select asked, service_id, facts, id, area, any_value(people) as people,
        bool_or(need) as need, bool_or(achieved) as achieved
      from answer
      group by asked, service_id, facts, id, area
    ) each
    group by asked, service_id, facts, area
    union all
    select asked, service_id, facts, area, code, ${COUNTS}
    from answer
    group by asked, service_id, facts, area, code`);
}

const COUNTS = sql`
  sum(people)::integer, coalesce(sum(people) filter (where need), 0)::integer,
  coalesce(sum(people) filter (where achieved), 0)::integer`;

type Numbered = CountAsked & { readonly number: number };

/** Engagements of questions as of one instant. */
function people(asked: readonly Numbered[], scope: CountScope): Sql {
  const { asOf } = asked[0]!;
  const known = asOf ? engagementsAsOf(asOf) : sql`counted_engagement e`;
  const { service, facts } = partOf(scope.splitBy);
  return sql`
    select a.number as asked, a.checklist_id, a.from_on, a.to_on,
      coalesce(${asOf}::timestamptz, 'infinity') as known_at, e.id, ${service} as service_id,
      ${facts} as facts
    from unnest(
      ${asked.map(({ number }) => number)}::integer[],
      ${asked.map(({ contractId }) => contractId)}::uuid[],
      ${asked.map(({ checklistId }) => checklistId)}::uuid[],
      ${asked.map(({ from }) => from)}::date[], ${asked.map(({ to }) => to)}::date[]
    ) as a (number, contract_id, checklist_id, from_on, to_on)
    join ${known} on e.contract_id = a.contract_id and e.started_on <= a.to_on
    where true ${narrowed(scope)}`;
}

/** What tells an engagement's part, by the alias of what has its service and facts. */
export function partOf(
  splitBy: readonly string[] | null,
  alias = "e",
): Record<"service" | "facts", Sql> {
  const of = raw(alias);
  if (splitBy === null) return { service: sql`null::uuid`, facts: sql`'{}'::text[]` };
  const values = splitBy.map((fact) => sql`coalesce(${of}.facts ->> ${fact}, '')`);
  return {
    service: sql`${of}.service_id`,
    facts: values.length > 0 ? sql`array[${join(values)}]` : sql`'{}'::text[]`,
  };
}

function narrowed({ serviceIds, where }: CountScope): Sql {
  const conditions = where.map(
    ({ fact, values }) => sql`and coalesce(e.facts ->> ${fact}, '') = any(${values}::text[])`,
  );
  if (serviceIds) conditions.push(sql`and e.service_id = any(${serviceIds}::uuid[])`);
  return conditions.length === 0 ? empty : join(conditions, " ");
}
