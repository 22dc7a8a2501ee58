import sql from "sql-template-tag";
import { manyLoader, oneLoader } from "../../db/loaders";
import type { Session } from "../../db/session";
import type { NodeEntity } from "../node/node.entity";
import type { OutcomeThemeEntity } from "./outcome-theme.entity";
import type { ReviewRow } from "./personal-outcome-review.type";
import {
  outcomesById,
  outcomesOfEngagements,
  type KnownOutcome,
} from "./personal-outcome.repository";
import type { WayStepEntity } from "./way-step.entity";

/** Batches over people's ways through services. */
export function wayThroughLoaders(session: Session) {
  return {
    themeById: oneLoader<OutcomeThemeEntity>(
      session,
      (ids) => sql`select * from outcome_theme where id = any(${ids})`,
      (row) => row.id,
    ),
    stepById: oneLoader<WayStepEntity>(
      session,
      (ids) => sql`select * from way_step where id = any(${ids})`,
      (row) => row.id,
    ),
    /** Steps of an engagement, earliest first. */
    steps: manyLoader<WayStepEntity>(
      session,
      (ids) => sql`select * from way_step where engagement_id = any(${ids})
                   order by happened_on, recorded_at, id`,
      (row) => row.engagementId,
    ),
    outcomeById: oneLoader<KnownOutcome>(session, outcomesById, (row) => row.id),
    /** Outcomes agreed in an engagement, earliest first. */
    outcomes: manyLoader<KnownOutcome>(session, outcomesOfEngagements, (row) => row.engagementId),
    reviewById: oneLoader<ReviewRow>(session, reviewsBy(sql`v.id`), (row) => row.id),
    /** Reviews of a personal outcome, earliest first. */
    reviews: manyLoader<ReviewRow>(
      session,
      reviewsBy(sql`v.personal_outcome_id`),
      (row) => row.personalOutcomeId,
    ),
    /** What a personal outcome leads to: in the model in force, else as it was last published. */
    nodes: manyLoader<NodeEntity & { readonly personalOutcomeId: string }>(
      session,
      (ids) => sql`
        select * from (
          select distinct on (t.personal_outcome_id, t.node_lineage_id) n.*, t.personal_outcome_id
          from personal_outcome_node t
          join node n on n.lineage_id = t.node_lineage_id
          join model_version v on v.id = n.model_version_id and v.status <> 'draft'
          where t.personal_outcome_id = any(${ids})
          order by t.personal_outcome_id, t.node_lineage_id, v.number desc
        ) latest
        order by position, id`,
      (row) => row.personalOutcomeId,
    ),
  };
}

const reviewsBy = (column: ReturnType<typeof sql>) => (ids: readonly string[]) =>
  sql`select v.*, p.engagement_id
      from personal_outcome_review v
      join personal_outcome p on p.id = v.personal_outcome_id
      where ${column} = any(${ids})
      order by v.reviewed_on, v.recorded_at, v.id`;
