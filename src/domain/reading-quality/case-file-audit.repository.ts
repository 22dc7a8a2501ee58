import sql, { empty } from "sql-template-tag";
import type { KeysetList } from "../../db/keyset";
import type { Session } from "../../db/session";
import type { Period } from "../period";
import type { AuditFindingEntity } from "./audit-finding.entity";
import { DrawMethod, CaseFileAuditEntity } from "./case-file-audit.entity";
import type { Drawable } from "./stratify";

/** Of which readings a sample is drawn. */
export interface Population {
  readonly serviceId: string;
  readonly starId: string;
  readonly period: Period;
  readonly method: DrawMethod;
  /** Readings completed later are not drawn; those withdrawn later are. */
  readonly knownAt: Date;
  /** Whether readings are left out that a spot check drew before, or that a finished audit looked at. */
  readonly isFresh: boolean;
}

/** The readings that may be drawn, with the part of the population that each is of. */
export function findPopulation(
  session: Session,
  { serviceId, starId, period, method, knownAt, isFresh }: Population,
): Promise<Drawable[]> {
  const stratum = {
    [DrawMethod.RANDOM]: sql`null`,
    [DrawMethod.BY_WORKER]: sql`w.reference`,
    [DrawMethod.BY_MONTH]: sql`to_char(r.taken_on, 'YYYY-MM')`,
  }[method];
  const seen = sql`and not exists (
    select from audit_finding f
    join case_file_audit a on a.id = f.audit_id
    left join spot_check s on s.id = a.spot_check_id
    where f.reading_id = r.id and (a.finished_at <= ${knownAt} or s.state <> 'withdrawn')
  )`;
  return session.query<Drawable>(sql`
    select r.id, ${stratum} as stratum
    from reading r
    join engagement e on e.id = r.engagement_id
    left join worker w on w.id = coalesce(r.worker_id, e.keyworker_id)
    where e.service_id = ${serviceId} and e.service_user_id is not null
      and r.star_id = ${starId} and r.taken_on between ${period.start} and ${period.end}
      and r.completed_by <> 'service_user' and r.completed_at <= ${knownAt}
      and (r.withdrawn_at is null or r.withdrawn_at > ${knownAt})
      ${isFresh ? seen : empty}`);
}

export type NewAuditRow = Omit<
  CaseFileAuditEntity,
  "drawnBy" | "drawnAt" | "finishedBy" | "finishedAt"
>;

/** Keeps an audit with the readings that were drawn, in the order in which they are to be looked at. */
export async function insertAudit(
  session: Session,
  audit: NewAuditRow,
  drawn: readonly (Drawable & { readonly findingId: string })[],
): Promise<void> {
  await session.manager.insert(CaseFileAuditEntity, { ...audit, drawnBy: session.viewer.subject });
  await session.query(sql`
    insert into audit_finding (id, audit_id, reading_id, position, stratum)
    select id, ${audit.id}, reading_id, place, stratum
    from unnest(
      ${drawn.map(({ findingId }) => findingId)}::uuid[], ${drawn.map(({ id }) => id)}::uuid[],
      ${drawn.map(({ stratum }) => stratum)}::text[]
    ) with ordinality as given (id, reading_id, stratum, place)`);
}

/** The audit, held against changes until the transaction ends. */
export async function lockAudit(session: Session, id: string): Promise<CaseFileAuditEntity | null> {
  const [row] = await session.query<CaseFileAuditEntity>(
    sql`select * from case_file_audit where id = ${id} for update`,
  );
  return row ?? null;
}

/** The audit of a spot check, held as by `lockAudit`. */
export async function lockAuditOfSpotCheck(
  session: Session,
  spotCheckId: string,
): Promise<CaseFileAuditEntity | null> {
  const [row] = await session.query<CaseFileAuditEntity>(
    sql`select * from case_file_audit where spot_check_id = ${spotCheckId} for update`,
  );
  return row ?? null;
}

/**
 * What was drawn in an audit that is held, and what was found of it so far; without readings of
 * people who were erased, of whom nothing is found any more.
 */
export function findFindings(session: Session, auditId: string): Promise<AuditFindingEntity[]> {
  return session.query<AuditFindingEntity>(
    sql`select f.* from audit_finding f
        join reading r on r.id = f.reading_id
        join engagement e on e.id = r.engagement_id
        where f.audit_id = ${auditId} and e.service_user_id is not null
        order by f.position`,
  );
}

/** What was found of one reading. */
export type FindingWords = Pick<
  AuditFindingEntity,
  "id" | "involvedPerson" | "scoresFitNotes" | "actionPlanFollows" | "note"
>;

/** Writes what was found, over what was before. */
export async function updateFindings(
  session: Session,
  findings: readonly FindingWords[],
): Promise<void> {
  await session.query(sql`
    update audit_finding f set involved_person = given.involved_person,
      scores_fit_notes = given.scores_fit_notes, action_plan_follows = given.action_plan_follows,
      note = given.note, found_by = ${session.viewer.subject}, found_at = now(),
      version = f.version + 1
    from unnest(
      ${findings.map((one) => one.id)}::uuid[],
      ${findings.map((one) => one.involvedPerson)}::text[],
      ${findings.map((one) => one.scoresFitNotes)}::text[],
      ${findings.map((one) => one.actionPlanFollows)}::text[],
      ${findings.map((one) => one.note)}::text[]
    ) as given (id, involved_person, scores_fit_notes, action_plan_follows, note)
    where f.id = given.id`);
}

/** From now on its findings stand as they are. */
export async function finishAudit(session: Session, id: string): Promise<void> {
  await session.query(sql`
    update case_file_audit set finished_by = ${session.viewer.subject}, finished_at = now()
    where id = ${id}`);
}

/** Audits of a service (the parent), the last drawn first. */
export const auditsOfService: KeysetList = {
  columns: sql`a.*`,
  from: sql`case_file_audit a`,
  where: [],
  parent: sql`a.service_id`,
  order: [
    { column: "a.drawn_at", type: "timestamptz" },
    { column: "a.id", type: "uuid" },
  ],
  descending: true,
};

/** What was drawn in an audit (the parent), in the order of the draw. */
export const findingsOfAudit: KeysetList = {
  columns: sql`f.*`,
  from: sql`audit_finding f`,
  where: [],
  parent: sql`f.audit_id`,
  order: [
    { column: "f.position", type: "integer" },
    { column: "f.id", type: "uuid" },
  ],
};
