import sql, { type Sql } from "sql-template-tag";
import type { KeysetList } from "../../db/keyset";
import type { Period } from "../period";
import type { ClaimEntity } from "./claim.entity";
import type { ClaimState } from "./claim-state";

/** A claim, and the engagement that it is about, for who may see it; null for others. */
export interface ClaimRow extends ClaimEntity {
  readonly engagementId: string | null;
}

/** Claims as `c`, with what `CLAIM_COLUMNS` needs. */
export const CLAIMS: Sql = sql`claim c left join claim_person told on told.claim_id = c.id`;

/** Columns of a `ClaimRow`. */
export const CLAIM_COLUMNS: Sql = sql`c.*, told.engagement_id`;

/** Which claims are wanted; what is left out asks nothing. */
export interface ClaimFilter {
  /** Reference of a metric. */
  readonly metric?: string | null;
  readonly states?: readonly ClaimState[] | null;
  /** Only those achieved in these days. */
  readonly period?: Period | null;
  /** Key of an organisation. */
  readonly providerId?: string;
}

/** Claims of a contract (the parent), by the day on which they were achieved. */
export function claimsOfContract(filter: ClaimFilter): KeysetList {
  return list(sql`c.contract_id`, filter);
}

/** Claims that were drawn in a sample (the parent), by the day on which they were achieved. */
export const claimsOfSample: KeysetList = list(sql`c.sample_id`, {});

function list(parent: Sql, { metric, states, period, providerId }: ClaimFilter): KeysetList {
  const where: Sql[] = [];
  if (metric) {
    where.push(sql`c.outcome_metric_id in (
      select m.id from outcome_metric m
      where m.contract_id = c.contract_id and m.reference = ${metric}
    )`);
  }
  if (states) where.push(sql`c.state = any(${states})`);
  if (period) where.push(sql`c.achieved_on between ${period.start} and ${period.end}`);
  if (providerId) where.push(sql`c.provider_id = ${providerId}`);
  return {
    columns: CLAIM_COLUMNS,
    from: CLAIMS,
    where,
    parent,
    order: [
      { column: "c.achieved_on", type: "date" },
      { column: "c.id", type: "uuid" },
    ],
  };
}
