import sql, { type Sql } from "sql-template-tag";
import { newId } from "../../db/new-id";
import type { Session } from "../../db/session";
import type { RateCardEntity } from "./rate-card.entity";
import type { RateMetricEntity } from "./rate-metric.entity";
import { metricsOfCards, type RateMetricRow } from "./rate-metric.repository";
import type { RateCardTerms } from "./terms";

/** Terms, and whose they are. */
export interface ContractTerms extends RateCardTerms {
  readonly contractId: string;
}

/** One metric of a card to enter; its reference names it through all versions. */
export type NewRateMetric = Omit<
  RateMetricEntity,
  "id" | "rateCardId" | "outcomeMetricId" | "position"
> & { readonly reference: string };

/** A version to enter, its metrics in the order in which the card lists them. */
export type NewRateCard = Omit<RateCardEntity, "id" | "agreedBy" | "agreedAt"> & {
  readonly metrics: readonly NewRateMetric[];
};

const TERMS = sql`
  select r.id, r.contract_id, r.number, r.currency, r.effective_from, r.caps, (
    select coalesce(jsonb_agg(
      jsonb_build_object(
        'id', m.id, 'metricId', m.outcome_metric_id, 'reference', o.reference,
        'title', m.title, 'counts', m.counts, 'rates', m.rates, 'entitlement', m.entitlement
      ) order by m.position
    ), '[]')
    from rate_metric m join outcome_metric o on o.id = m.outcome_metric_id
    where m.rate_card_id = r.id
  ) as metrics
  from rate_card r`;

/**
 * All versions of contracts' cards that were agreed by an instant (null: now) and price anything, by
 * the day they take effect. Of several from the same day the last agreed stands for all.
 */
export function termsAsOf(contractIds: readonly string[], asOf: Date | null): Sql {
  return sql`${TERMS} where ${isPricing(contractIds, asOf)} order by r.contract_id, r.effective_from`;
}

/** The versions that `termsAsOf` gives the terms of. */
export function cardsAsOf(contractIds: readonly string[], asOf: Date | null): Sql {
  return sql`select r.* from rate_card r
    where ${isPricing(contractIds, asOf)} order by r.contract_id, r.effective_from`;
}

const isPricing = (contractIds: readonly string[], asOf: Date | null): Sql => sql`r.id in (
  select distinct on (contract_id, effective_from) id from rate_card
  where contract_id = any(${contractIds})
    and (${asOf}::timestamptz is null or agreed_at <= ${asOf}::timestamptz)
  order by contract_id, effective_from, number desc
)`;

/** As `termsAsOf`, of one contract. */
export function findTermsAsOf(
  session: Session,
  contractId: string,
  asOf: Date | null,
): Promise<readonly ContractTerms[]> {
  return findTermsOfContracts(session, [contractId], asOf);
}

/** As `termsAsOf`, of many. */
export function findTermsOfContracts(
  session: Session,
  contractIds: readonly string[],
  asOf: Date | null,
): Promise<readonly ContractTerms[]> {
  return session.query<ContractTerms>(termsAsOf(contractIds, asOf));
}

/** What one version says, also where another has replaced it. */
export async function findTerms(
  session: Session,
  rateCardId: string,
): Promise<ContractTerms | null> {
  const [row] = await session.query<ContractTerms>(sql`${TERMS} where r.id = ${rateCardId}`);
  return row ?? null;
}

/** All versions of a contract's card, oldest first. */
export function findRateCards(session: Session, contractId: string): Promise<RateCardEntity[]> {
  return session.query<RateCardEntity>(
    sql`select * from rate_card where contract_id = ${contractId} order by number`,
  );
}

/** The metrics of one version, in its order. */
export function findRateMetrics(session: Session, rateCardId: string): Promise<RateMetricRow[]> {
  return session.query<RateMetricRow>(metricsOfCards([rateCardId]));
}

/** The version of each of these contracts that has a number, also where another has replaced it. */
export function findTermsByNumber(
  session: Session,
  contractIds: readonly string[],
  number: number,
): Promise<readonly ContractTerms[]> {
  return session.query<ContractTerms>(
    sql`${TERMS} where r.contract_id = any(${contractIds}) and r.number = ${number}`,
  );
}

/**
 * Enters a version with its metrics; a metric that an earlier version has keeps its key. Check the
 * terms first.
 *
 * @returns the version's key
 */
export async function insertRateCard(session: Session, card: NewRateCard): Promise<string> {
  const id = newId();
  const caps = JSON.stringify(card.caps);
  await session.query(
    sql`insert into rate_card (id, contract_id, number, currency, effective_from, caps, reason,
          agreed_by)
        values (${id}, ${card.contractId}, ${card.number}, ${card.currency},
          ${card.effectiveFrom}, ${caps}::jsonb, ${card.reason}, ${session.viewer.subject})`,
  );
  const rows = card.metrics.map((metric) => ({ ...metric, id: newId(), metricId: newId() }));
  await insertNewMetrics(session, card.contractId, rows);
  await session.query(
    sql`insert into rate_metric (id, rate_card_id, outcome_metric_id, position, title, description,
          counts, node_id, indicator_lineage_id, mapping_id, whole_star, rates, entitlement,
          explanation)
        select given.id, ${id}::uuid, o.id, given.position, given.title, given.description,
          given.counts, given."nodeId", given."indicatorLineageId", given."mappingId",
          given."wholeStar", given.rates, given.entitlement, given.explanation
        from rows from (
          jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as (
            id uuid, reference text, title text, description text, counts text, "nodeId" uuid,
            "indicatorLineageId" uuid, "mappingId" uuid, "wholeStar" boolean, rates jsonb,
            entitlement jsonb, explanation text
          )
        ) with ordinality given(
          id, reference, title, description, counts, "nodeId", "indicatorLineageId", "mappingId",
          "wholeStar", rates, entitlement, explanation, position
        )
        join outcome_metric o
          on o.contract_id = ${card.contractId} and o.reference = given.reference`,
  );
  return id;
}

/** Metrics that no earlier version of the contract's card has. */
async function insertNewMetrics(
  session: Session,
  contractId: string,
  rows: readonly { readonly metricId: string; readonly reference: string }[],
): Promise<void> {
  const [ids, references] = [rows.map((row) => row.metricId), rows.map((row) => row.reference)];
  await session.query(
    sql`insert into outcome_metric (id, contract_id, reference)
        select id, ${contractId}::uuid, reference
        from unnest(${ids}::uuid[], ${references}::text[]) given(id, reference)
        on conflict (contract_id, reference) do nothing`,
  );
}
