import sql, { empty, type Sql } from "sql-template-tag";
import { newId } from "../../db/new-id";
import type { KeysetList } from "../../db/keyset";
import type { Session } from "../../db/session";
import type { RetentionRuleEntity } from "./retention-rule.entity";
import type { RetentionRunKind } from "./retention-run.entity";

/** The rule in force of each contract. */
const RULES = sql`
  select distinct on (contract_id) contract_id, months from retention_rule
  order by contract_id, set_at desc, id desc`;

/**
 * When each person's time is over: once all their engagements with the provider are, and only where
 * each of their contracts says for how long people are kept.
 */
const DUE = sql`
  select e.service_user_id, u.organisation_id,
    max((e.ended_on + make_interval(months => rule.months))::date) as due_on
  from engagement e
  join service_user u on u.id = e.service_user_id
  left join (${RULES}) rule on rule.contract_id = e.contract_id
  group by e.service_user_id, u.organisation_id
  having bool_and(e.ended_on is not null and rule.months is not null)`;

/**
 * Brings notices in line with what is due: who is due on another day than was announced, or not any
 * more, has none, and is to be announced anew. Whom somebody holds on to keeps theirs.
 */
export async function reviseNotices(session: Session, onDay: string): Promise<void> {
  await session.query(sql`
    delete from retention_notice n
    where not exists (
        select from (${DUE}) due
        where due.service_user_id = n.service_user_id and due.due_on = n.due_on
      )
      and (n.held_until is null or n.held_until < ${onDay})`);
  await session.query(sql`
    update retention_notice n set due_on = due.due_on
    from (${DUE}) due
    where due.service_user_id = n.service_user_id and due.due_on <> n.due_on`);
}

/** Announces whoever is due by a day and is not announced yet; gives the people's keys. */
export async function insertNotices(session: Session, by: string): Promise<string[]> {
  const rows = await session.query<{ serviceUserId: string }>(sql`
    insert into retention_notice (id, service_user_id, organisation_id, due_on)
    select gen_random_uuid(), due.service_user_id, due.organisation_id, due.due_on
    from (${DUE}) due
    where due.due_on <= ${by}
      and not exists (
        select from retention_notice n where n.service_user_id = due.service_user_id
      )
    order by due.due_on, due.service_user_id
    returning service_user_id`);
  return rows.map((row) => row.serviceUserId);
}

/**
 * People whose time was over on a day, announced before an instant, whom nobody holds on to.
 *
 * @param only key of the one person who is looked at; default everybody
 */
export async function findOverdue(
  session: Session,
  onDay: string,
  announcedBefore: Date,
  only: string | null = null,
): Promise<string[]> {
  const rows = await session.query<{ serviceUserId: string }>(sql`
    select n.service_user_id
    from retention_notice n
    join (${DUE}) due on due.service_user_id = n.service_user_id
    where due.due_on <= ${onDay} and n.announced_at <= ${announcedBefore}
      and (n.held_until is null or n.held_until < ${onDay})
      ${only === null ? empty : sql`and n.service_user_id = ${only}`}
    order by due.due_on, n.service_user_id`);
  return rows.map((row) => row.serviceUserId);
}

export async function insertRun(session: Session, kind: RetentionRunKind): Promise<string> {
  const id = newId();
  await session.query(sql`
    insert into retention_run (id, kind, ran_by) values (${id}, ${kind}, ${session.viewer.subject})`);
  return id;
}

/** Counts people under each contract that they were under, while it is known. */
export async function countPeople(
  session: Session,
  runId: string,
  serviceUserIds: readonly string[],
): Promise<void> {
  await session.query(sql`
    insert into retention_run_count (run_id, contract_id, organisation_id, people)
    select ${runId}, e.contract_id, u.organisation_id, count(distinct u.id)::integer
    from engagement e join service_user u on u.id = e.service_user_id
    where u.id = any(${serviceUserIds}::uuid[])
    group by e.contract_id, u.organisation_id
    on conflict (run_id, contract_id, organisation_id)
      do update set people = retention_run_count.people + excluded.people`);
}

/** What a run did under a contract. */
export interface RunReport {
  readonly ranAt: Date;
  readonly kind: RetentionRunKind;
  /** References; null where the run was about nobody. */
  readonly contract: string | null;
  readonly provider: string | null;
  readonly people: number;
}

/** Every run since an instant, by contract and provider, oldest first. */
export function findRunReports(session: Session, since: Date): Promise<RunReport[]> {
  return session.query<RunReport>(sql`
    select r.ran_at, r.kind, c.reference as contract, o.reference as provider,
      coalesce(n.people, 0) as people
    from retention_run r
    left join retention_run_count n on n.run_id = r.id
    left join contract c on c.id = n.contract_id
    left join organisation o on o.id = n.organisation_id
    where r.ran_at >= ${since}
    order by r.ran_at, r.id, c.reference, o.reference`);
}

/** Notices of a provider in the order in which people are due. */
export const notices = (organisationId: string): KeysetList => ({
  columns: sql`n.*`,
  from: sql`retention_notice n`,
  where: [sql`n.organisation_id = ${organisationId}`],
  order: [
    { column: "n.due_on", type: "date" },
    { column: "n.id", type: "uuid" },
  ],
});

/** What runs did under contracts, the latest first; small counts for their own provider alone. */
export function runsOfContracts(threshold: number): KeysetList {
  const where: Sql[] = [
    sql`(n.people >= ${threshold} or n.organisation_id = any((select reach('managing'))::uuid[]))`,
  ];
  return {
    columns: sql`n.*, r.kind, r.ran_at`,
    from: sql`retention_run_count n join retention_run r on r.id = n.run_id`,
    where,
    parent: sql`n.contract_id`,
    order: [
      { column: "n.run_id", type: "uuid" },
      { column: "n.organisation_id", type: "uuid" },
    ],
    descending: true,
  };
}

/** Holds on to a person until a day; says whether there was a notice of theirs. */
export async function holdNotice(
  session: Session,
  serviceUserId: string,
  hold: { readonly until: string; readonly reason: string } | null,
): Promise<string | null> {
  const by = hold && session.viewer.subject;
  const [row] = await session.query<{ id: string }>(sql`
    update retention_notice set held_until = ${hold?.until ?? null},
      held_reason = ${hold?.reason ?? null}, held_by = ${by},
      held_at = case when ${by}::text is not null then now() end
    where service_user_id = ${serviceUserId} returning id`);
  return row?.id ?? null;
}

export async function insertRule(
  session: Session,
  row: Omit<RetentionRuleEntity, "setAt">,
): Promise<void> {
  await session.query(sql`
    insert into retention_rule (id, contract_id, months, reason, set_by)
    values (${row.id}, ${row.contractId}, ${row.months}, ${row.reason}, ${row.setBy})`);
}
