import { line, type Value } from "./copy-text";

/** Columns that are filled, by table. */
const COLUMNS = {
  organisation: ["id", "reference", "name", "kinds"],
  contract: [
    ...["id", "reference", "title", "commissioner_id", "status", "starts_on", "ends_on"],
    ...["value_minor", "currency"],
  ],
  contract_party: ["id", "contract_id", "organisation_id", "role"],
  service: ["id", "contract_id", "provider_id", "name"],
  star: [
    ...["id", "code", "edition", "name", "publisher", "licensed", "scale_min", "scale_max"],
    ...["review_interval_days", "review_tolerance_days", "registered_by"],
  ],
  star_area: ["id", "star_id", "position", "code", "name"],
  star_stage: ["id", "star_id", "position", "name", "from_score", "to_score"],
  logic_model: ["id", "reference", "owner_id"],
  model_version: [
    ...["id", "logic_model_id", "number", "status", "title", "created_by", "published_by"],
    ...["published_at"],
  ],
  model_attachment: ["id", "logic_model_id", "contract_id", "attached_by", "attached_at"],
  node: [
    ...["id", "model_version_id", "lineage_id", "reference", "layer", "title", "outcome_type"],
    ...["position"],
  ],
  link: [
    ...["id", "model_version_id", "lineage_id", "from_node_id", "to_node_id", "rationale"],
    ...["strength"],
  ],
  mapping: ["id", "model_version_id", "lineage_id", "node_id", "star_area_id", "weight"],
  indicator_lineage: ["id", "logic_model_id", "reference"],
  indicator: [
    ...["id", "model_version_id", "lineage_id", "node_id", "title", "nature", "unit", "direction"],
    ...["aggregation", "frequency", "baseline", "decimals"],
  ],
  target: ["id", "indicator_id", "lineage_id", "period_start", "period_end", "value", "set_by"],
  measurement: [
    ...["id", "lineage_id", "contract_id", "period_start", "period_end", "value", "numerator"],
    ...["denominator", "state"],
  ],
  measurement_event: [
    ...["id", "measurement_id", "state", "period_start", "period_end", "value", "numerator"],
    ...["denominator", "disaggregations", "acted_by"],
  ],
  service_user: ["id", "organisation_id", "pseudonym"],
  engagement: [
    ...["id", "provider_id", "reference", "service_user_id", "contract_id", "service_id"],
    ...["started_on", "ended_on", "end_reason", "facts", "entered_at"],
  ],
  reading: [
    ...["id", "provider_id", "reference", "engagement_id", "star_id", "taken_on", "completed_by"],
    ...["kind", "state", "scores", "recorded_by", "entered_at", "completed_at", "withdrawn_at"],
  ],
  outcome_metric: ["id", "contract_id", "reference"],
  rate_card: [
    ...["id", "contract_id", "number", "currency", "effective_from", "caps", "agreed_by"],
    ...["agreed_at"],
  ],
  rate_metric: [
    ...["id", "rate_card_id", "outcome_metric_id", "position", "title", "counts", "node_id"],
    ...["rates", "entitlement"],
  ],
  claimant: ["id", "contract_id", "service_user_id"],
  claim: [
    ...["id", "contract_id", "outcome_metric_id", "provider_id", "service_id", "quantity"],
    ...["achieved_on", "shares", "state", "submitted_by", "submitted_at"],
  ],
  claim_person: ["claim_id", "claimant_id", "value"],
  claim_event: ["id", "claim_id", "state", "reason", "acted_by", "acted_at"],
} as const;

/** A table that is filled. */
export type Table = keyof typeof COLUMNS;

/** The statement by which lines of a table are taken in. */
export const copyStatement = (table: Table): string =>
  `copy ${table} (${COLUMNS[table].join(", ")}) from stdin`;

/** Rows of several tables, as lines for COPY, in the order in which tables were first named. */
export class Rows {
  private readonly lines = new Map<Table, string[]>();

  /** @throws Error where a row has not the columns of its table */
  add(table: Table, values: readonly Value[]): void {
    if (values.length !== COLUMNS[table].length) {
      throw new Error(`${table} has ${COLUMNS[table].length} columns, not ${values.length}`);
    }
    const known = this.lines.get(table);
    if (known) known.push(line(values));
    else this.lines.set(table, [line(values)]);
  }

  /** What was added, table by table. */
  texts(): [Table, string][] {
    return [...this.lines].map(([table, lines]) => [table, lines.join("")]);
  }
}
