import sql from "sql-template-tag";
import type { Session } from "../../db/session";
import type { EngagementEntity } from "../engagement/engagement.entity";
import type { OutcomeThemeEntity } from "./outcome-theme.entity";
import type { PersonalOutcomeEntity } from "./personal-outcome.entity";
import type { PersonalOutcomeReviewEntity } from "./personal-outcome-review.entity";
import type { WayStepEntity } from "./way-step.entity";

/** Engagements of people who were not erased, held against changes until the transaction ends. */
export function lockEngagements(
  session: Session,
  ids: readonly string[],
): Promise<EngagementEntity[]> {
  return session.query<EngagementEntity>(
    sql`select * from engagement where id = any(${ids}) and service_user_id is not null
        order by id for update`,
  );
}

/** A node of any version, and whether the model in force of a contract has it as an outcome. */
export interface NamedNode {
  readonly id: string;
  readonly lineageId: string;
  readonly title: string;
  readonly contractId: string;
  readonly isOutcomeInForce: boolean;
}

/** Nodes as contracts' models in force know them; one row for each node and contract. */
export function findNamedNodes(
  session: Session,
  nodeIds: readonly string[],
  contractIds: readonly string[],
): Promise<NamedNode[]> {
  return session.query<NamedNode>(
    sql`select n.id, n.lineage_id, n.title, c.id as contract_id, exists (
          select from model_attachment a
          join model_version v on v.logic_model_id = a.logic_model_id and v.status = 'published'
          join node p on p.model_version_id = v.id and p.lineage_id = n.lineage_id
          where a.contract_id = c.id and a.detached_at is null
            and p.layer in ('interim_outcome', 'final_outcome')
        ) as is_outcome_in_force
        from node n
        cross join contract c
        where n.id = any(${nodeIds}) and c.id = any(${contractIds})`,
  );
}

export function findThemes(
  session: Session,
  codes: readonly string[],
): Promise<OutcomeThemeEntity[]> {
  return session.query<OutcomeThemeEntity>(
    sql`select * from outcome_theme where code = any(${codes})`,
  );
}

/** A personal outcome, and what took its place. */
export interface KnownOutcome extends PersonalOutcomeEntity {
  readonly replacedById: string | null;
}

export function findOutcomes(session: Session, ids: readonly string[]): Promise<KnownOutcome[]> {
  return session.query<KnownOutcome>(outcomesById(ids));
}

/** Personal outcomes by their keys, with what took their place. */
export const outcomesById = (ids: readonly string[]) =>
  sql`select p.*, r.id as replaced_by_id
      from personal_outcome p left join personal_outcome r on r.replaces_id = p.id
      where p.id = any(${ids})`;

/** Personal outcomes of engagements, in the order in which they were agreed. */
export const outcomesOfEngagements = (ids: readonly string[]) =>
  sql`select p.*, r.id as replaced_by_id
      from personal_outcome p left join personal_outcome r on r.replaces_id = p.id
      where p.engagement_id = any(${ids})
      order by p.agreed_on, p.agreed_at, p.id`;

export type NewStepRow = Omit<WayStepEntity, "recordedAt">;

export async function insertWaySteps(session: Session, rows: readonly NewStepRow[]): Promise<void> {
  await session.query(
    sql`insert into way_step (id, engagement_id, step, happened_on, note, details, recorded_by)
        select id, "engagementId", step, "happenedOn", note, details, "recordedBy"
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) given(
          id uuid, "engagementId" uuid, step text, "happenedOn" date, note text, details jsonb,
          "recordedBy" text
        )`,
  );
}

/** A personal outcome to enter, with the nodes that it leads to. */
export interface NewOutcomeRow extends Omit<PersonalOutcomeEntity, "agreedAt"> {
  readonly nodes: readonly { readonly id: string; readonly lineageId: string }[];
}

/** Enters personal outcomes at one instant, and says which: not one whose place is taken. */
export async function insertOutcomes(
  session: Session,
  rows: readonly NewOutcomeRow[],
): Promise<ReadonlySet<string>> {
  const entered = await session.query<{ id: string }>(
    sql`insert into personal_outcome (id, engagement_id, theme_id, replaces_id, words,
          why_it_matters, what_helps, agreed_on, agreed_by, agreed_at)
        select id, "engagementId", "themeId", "replacesId", words, "whyItMatters", "whatHelps",
          "agreedOn", "agreedBy", statement_timestamp()
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) given(
          id uuid, "engagementId" uuid, "themeId" uuid, "replacesId" uuid, words text,
          "whyItMatters" text, "whatHelps" text, "agreedOn" date, "agreedBy" text
        )
        on conflict (replaces_id) do nothing
        returning id`,
  );
  const ids = new Set(entered.map(({ id }) => id));
  const nodes = rows.flatMap(({ id, nodes }) =>
    nodes.map((node) => ({ ...node, personalOutcomeId: id })),
  );
  const tied = nodes.filter(({ personalOutcomeId }) => ids.has(personalOutcomeId));
  if (tied.length > 0) await insertNodes(session, tied);
  return ids;
}

async function insertNodes(session: Session, rows: readonly object[]): Promise<void> {
  await session.query(
    sql`insert into personal_outcome_node (id, personal_outcome_id, node_lineage_id)
        select id, "personalOutcomeId", "lineageId"
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) given(
          id uuid, "personalOutcomeId" uuid, "lineageId" uuid
        )`,
  );
}

export type NewReviewRow = Omit<PersonalOutcomeReviewEntity, "recordedAt">;

/** Enters reviews at one instant. */
export async function insertReviews(
  session: Session,
  rows: readonly NewReviewRow[],
): Promise<void> {
  await session.query(
    sql`insert into personal_outcome_review (id, personal_outcome_id, reviewed_on, by_person,
          by_person_why, by_worker, by_worker_why, recorded_by, recorded_at)
        select id, "personalOutcomeId", "reviewedOn", "byPerson", "byPersonWhy", "byWorker",
          "byWorkerWhy", "recordedBy", statement_timestamp()
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) given(
          id uuid, "personalOutcomeId" uuid, "reviewedOn" date, "byPerson" text,
          "byPersonWhy" text, "byWorker" text, "byWorkerWhy" text, "recordedBy" text
        )`,
  );
}
