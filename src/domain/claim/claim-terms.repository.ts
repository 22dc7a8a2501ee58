import sql from "sql-template-tag";
import type { Session } from "../../db/session";
import type { Entitlement, MetricCounts, Rate } from "../rate-card/terms";

/** What one version of a contract's rate card says of a metric, as claims are checked by it. */
export interface ClaimTerms {
  /** Key of the metric through all versions. */
  readonly metricId: string;
  readonly reference: string;
  readonly title: string;
  readonly counts: MetricCounts;
  readonly rates: readonly Rate[];
  readonly entitlement: Entitlement;
  /** Where it is bound to a Star: what of it. */
  readonly star: StarBinding | null;
}

/** The part of a Star that a price sits on. */
export interface StarBinding {
  readonly starId: string;
  readonly starName: string;
  /** Position of the area from 1; null: the whole Star. */
  readonly area: number | null;
  readonly areaName: string;
}

/** A version of a rate card: which metrics it has from when on. */
export interface ClaimCard {
  readonly effectiveFrom: string;
  readonly metrics: ReadonlyMap<string, ClaimTerms>;
}

interface Row {
  readonly cardId: string;
  readonly effectiveFrom: string;
  /** Null for a card without metrics. */
  readonly metricId: string | null;
  readonly reference: string;
  readonly title: string;
  readonly counts: MetricCounts;
  readonly rates: readonly Rate[];
  readonly entitlement: Entitlement;
  readonly wholeStar: boolean;
  readonly starId: string | null;
  readonly starName: string;
  readonly area: number;
  readonly areaName: string;
}

/** The versions of a contract's rate card, the one that takes over last first. */
export async function findClaimCards(session: Session, contractId: string): Promise<ClaimCard[]> {
  const rows = await session.query<Row>(sql`
    select c.id as card_id, c.effective_from, m.outcome_metric_id as metric_id, o.reference,
      m.title, m.counts, m.rates, m.entitlement, m.whole_star, s.id as star_id,
      s.name as star_name, a.position as area, a.name as area_name
    from rate_card c
    left join rate_metric m on m.rate_card_id = c.id
    left join outcome_metric o on o.id = m.outcome_metric_id
    left join mapping p on p.id = m.mapping_id
    left join star_area a on a.id = p.star_area_id
    left join star s on s.id = a.star_id
    where c.contract_id = ${contractId}
    order by c.effective_from desc, c.number desc, m.position`);
  return [...Map.groupBy(rows, (row) => row.cardId).values()].map((card) => ({
    effectiveFrom: card[0]!.effectiveFrom,
    metrics: new Map(card.flatMap((row) => (row.metricId ? [[row.reference, toTerms(row)]] : []))),
  }));
}

/** The version in force on a day; null before the first. `cards` come latest first. */
export function cardOn(cards: readonly ClaimCard[], day: string): ClaimCard | null {
  return cards.find(({ effectiveFrom }) => effectiveFrom <= day) ?? null;
}

function toTerms(row: Row): ClaimTerms {
  const { reference, title, counts, rates, entitlement, starId, starName, areaName } = row;
  const area = row.wholeStar ? null : row.area;
  const star = starId === null ? null : { starId, starName, area, areaName };
  return { metricId: row.metricId!, reference, title, counts, rates, entitlement, star };
}
