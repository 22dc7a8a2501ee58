import sql from "sql-template-tag";
import type { Session } from "../../../db/session";
import type { Cap, Rate } from "../../../domain/rate-card/terms";

/** A version of a contract's card that an import agreed, and the number of the last of all. */
export interface ImportedCard {
  readonly contractId: string;
  /** Of the last version, whoever agreed it. */
  readonly lastNumber: number;
  readonly currency: string;
  readonly effectiveFrom: string;
  readonly caps: readonly Cap[];
  readonly metrics: readonly {
    readonly reference: string;
    readonly title: string;
    readonly description: string | null;
    readonly counts: string;
    readonly rates: readonly Rate[];
  }[];
}

/** The cards that this viewer agreed last, of contracts. */
export function findImportedCards(
  session: Session,
  contractIds: readonly string[],
): Promise<ImportedCard[]> {
  return session.query<ImportedCard>(
    sql`select distinct on (r.contract_id) r.contract_id, r.currency, r.effective_from, r.caps,
          (select max(number) from rate_card l where l.contract_id = r.contract_id) as last_number,
          (
            select coalesce(jsonb_agg(jsonb_build_object(
              'reference', o.reference, 'title', m.title, 'description', m.description,
              'counts', m.counts, 'rates', m.rates
            ) order by m.position), '[]')
            from rate_metric m join outcome_metric o on o.id = m.outcome_metric_id
            where m.rate_card_id = r.id
          ) as metrics
        from rate_card r
        where r.contract_id = any(${contractIds}) and r.agreed_by = ${session.viewer.subject}
        order by r.contract_id, r.number desc`,
  );
}

/** What a contract measures and pays for. */
export interface MetricKey {
  readonly contractId: string;
  readonly reference: string;
  readonly id: string;
}

/** Indicators of the models attached to contracts. */
export function findIndicators(
  session: Session,
  contractIds: readonly string[],
): Promise<MetricKey[]> {
  return session.query<MetricKey>(
    sql`select a.contract_id, l.reference, l.id
        from model_attachment a
        join contract c on c.id = a.contract_id
        join logic_model m on m.id = a.logic_model_id and m.reference = c.reference
        join indicator_lineage l on l.logic_model_id = a.logic_model_id
        where a.contract_id = any(${contractIds}) and a.detached_at is null`,
  );
}

/** Metrics that contracts pay for. */
export function findOutcomeMetrics(
  session: Session,
  contractIds: readonly string[],
): Promise<MetricKey[]> {
  return session.query<MetricKey>(
    sql`select contract_id, reference, id from outcome_metric where contract_id = any(${contractIds})`,
  );
}
