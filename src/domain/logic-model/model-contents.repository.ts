import sql, { type Sql } from "sql-template-tag";
import type { Session } from "../../db/session";
import type {
  ContentsIndicator,
  ContentsLink,
  ContentsMapping,
  ContentsNode,
  ContentsTarget,
  ModelContents,
} from "./model-contents";

type Of<Row> = Row & { readonly modelVersionId: string };

interface VersionRow {
  readonly id: string;
  readonly title: string;
  readonly description: string | null;
}

/** What versions say, by key: six statements, sent together, however many versions there are. */
export async function findContents(
  session: Session,
  versionIds: readonly string[],
): Promise<ReadonlyMap<string, ModelContents>> {
  const among = oneOf(versionIds);
  const [versions, nodes, links, mappings, indicators, targets] = await Promise.all([
    session.query<VersionRow>(
      sql`select id, title, description from model_version where id ${among}`,
    ),
    session.query<Of<ContentsNode>>(
      sql`select * from node where model_version_id ${among} order by position, id`,
    ),
    session.query<Of<ContentsLink>>(
      sql`select * from link where model_version_id ${among} order by lineage_id`,
    ),
    findMappings(session, among),
    session.query<Of<ContentsIndicator>>(
      sql`select i.*, l.reference, s.name || ' ' || s.edition || ': ' || a.name as star_area_name
          from indicator i
          join indicator_lineage l on l.id = i.lineage_id
          left join star_area a on a.id = i.star_area_id
          left join star s on s.id = a.star_id
          where i.model_version_id ${among} order by i.lineage_id`,
    ),
    findTargets(session, among),
  ]);
  const [nodesOf, linksOf, mappingsOf, indicatorsOf, targetsOf] = [
    groupByVersion(nodes),
    groupByVersion(links),
    groupByVersion(mappings),
    groupByVersion(indicators),
    groupByVersion(targets),
  ];
  return new Map(
    versions.map(({ id, title, description }) => [
      id,
      {
        title,
        description,
        nodes: nodesOf.get(id) ?? [],
        links: linksOf.get(id) ?? [],
        mappings: mappingsOf.get(id) ?? [],
        indicators: indicatorsOf.get(id) ?? [],
        targets: targetsOf.get(id) ?? [],
      },
    ]),
  );
}

/** Every indicator that a draft's model has or had, by reference, whatever the version. */
export function findLineages(
  session: Session,
  draftId: string,
): Promise<readonly { readonly id: string; readonly reference: string }[]> {
  return session.query(
    sql`select l.id, l.reference
        from model_version v join indicator_lineage l on l.logic_model_id = v.logic_model_id
        where v.id = ${draftId}`,
  );
}

/**
 * Targets of all indicators that a model had before a draft, in force but for the draft: the latest
 * of each period, withdrawn ones left out. `indicatorId` is where it was set.
 */
export function findEarlierTargets(
  session: Session,
  draftId: string,
): Promise<(ContentsTarget & { readonly lineageId: string })[]> {
  return session.query(
    sql`select * from (
          select distinct on (t.lineage_id, t.period_start, t.period_end)
            t.id, t.indicator_id, t.lineage_id, t.period_start, t.period_end, t.value,
            t.explanation, t.reason, true as is_published
          from model_version v
          join indicator_lineage l on l.logic_model_id = v.logic_model_id
          join target t on t.lineage_id = l.id
          join indicator set_on on set_on.id = t.indicator_id
          where v.id = ${draftId} and set_on.model_version_id <> v.id
          order by t.lineage_id, t.period_start, t.period_end, t.set_at desc, t.id desc
        ) latest
        where value is not null
        order by lineage_id, period_start, period_end`,
  );
}

/** A single version is asked for by itself: PostgreSQL then keeps one plan for all of them. */
const oneOf = (ids: readonly string[]): Sql =>
  ids.length === 1 ? sql`= ${ids[0]}` : sql`= any(${ids})`;

function findMappings(session: Session, among: Sql): Promise<Of<ContentsMapping>[]> {
  return session.query(
    sql`select m.*, s.name || ' ' || s.edition || ': ' || a.name as star_area_name
        from mapping m
        join star_area a on a.id = m.star_area_id
        join star s on s.id = a.star_id
        where m.model_version_id ${among} order by m.lineage_id`,
  );
}

function findTargets(session: Session, among: Sql): Promise<Of<ContentsTarget>[]> {
  return session.query(
    sql`select * from (
          select distinct on (i.id, t.period_start, t.period_end)
            i.model_version_id, t.id, i.id as indicator_id, t.period_start, t.period_end, t.value,
            t.explanation, t.reason, set_in.status <> 'draft' as is_published
          from indicator i
          join model_version v on v.id = i.model_version_id
          join target t on t.lineage_id = i.lineage_id
          join indicator set_on on set_on.id = t.indicator_id
          join model_version set_in on set_in.id = set_on.model_version_id
          where i.model_version_id ${among} and set_in.number <= v.number
          order by i.id, t.period_start, t.period_end, t.set_at desc, t.id desc
        ) latest
        where value is not null
        order by indicator_id, period_start, period_end`,
  );
}

/** Rows by their version, without naming it in each row. */
function groupByVersion<Row>(rows: readonly Of<Row>[]): Map<string, Row[]> {
  const byVersion = new Map<string, Row[]>();
  for (const { modelVersionId, ...row } of rows) {
    const known = byVersion.get(modelVersionId);
    if (known) known.push(row as Row);
    else byVersion.set(modelVersionId, [row as Row]);
  }
  return byVersion;
}
