import sql, { type Sql } from "sql-template-tag";
import { In } from "typeorm";
import type { Session } from "../../db/session";
import { standsAt } from "../logic-model/model-contracts.repository";
import { ServiceEntity } from "../service/service.entity";
import { BandSetEntity } from "../star/band-set.entity";

/** A Star area mapped to an outcome node, with the version that says so. */
export interface MappedArea {
  readonly nodeId: string;
  readonly nodeLineageId: string;
  readonly nodeTitle: string;
  readonly outcomeType: string | null;
  readonly logicModelId: string;
  readonly modelVersionId: string;
  readonly number: number;
  readonly title: string;
  /** Null for a draft. */
  readonly publishedAt: Date | null;
  readonly supersededAt: Date | null;
  readonly starId: string;
  readonly areaId: string;
  /** An exact decimal above 0. */
  readonly weight: string;
}

/** The mappings of nodes of any version, by Star (code, then edition) and area. */
export function findMappedAreas(
  session: Session,
  nodeIds: readonly string[],
): Promise<MappedArea[]> {
  return session.query<MappedArea>(sql`
    select n.id as node_id, n.lineage_id as node_lineage_id, n.title as node_title,
      n.outcome_type, v.logic_model_id, v.id as model_version_id, v.number, v.title, v.published_at, v.superseded_at, a.star_id,
      a.id as area_id, m.weight
    from mapping m
    join node n on n.id = m.node_id
    join model_version v on v.id = n.model_version_id
    join star_area a on a.id = m.star_area_id
    join star s on s.id = a.star_id
    where m.node_id = any(${nodeIds})
    order by s.code, s.edition, a.position`);
}

function inForceAt(asOf: Date | null): Sql {
  if (!asOf) return sql`v.status = 'published'`;
  return sql`v.published_at <= ${asOf}::timestamptz
    and (v.superseded_at is null or v.superseded_at > ${asOf}::timestamptz)`;
}

/** A contract and a Star that says something about it. */
export interface ContractStar {
  readonly contractId: string;
  readonly reference: string;
  readonly starId: string;
  /** Whether a model says that it tells of the contract, whoever took a reading. */
  readonly isMapped: boolean;
}

/**
 * The Stars of contracts: those that somebody took a reading with, and those that a model attached
 * at the instant maps to outcomes; by code and edition.
 */
export async function findContractStars(
  session: Session,
  contractIds: readonly string[],
  asOf: Date | null,
): Promise<ContractStar[]> {
  const isKept = asOf === null && (await session.reach()).workers.length === 0;
  return session.query<ContractStar>(sql`
    select contract_id, reference, star_id, is_mapped
    from (
      select c.id as contract_id, c.reference, s.id as star_id, s.code, s.edition,
        exists (
          select from model_attachment a
          join model_version v on v.logic_model_id = a.logic_model_id and ${inForceAt(asOf)}
          join mapping m on m.model_version_id = v.id
          join star_area area on area.id = m.star_area_id and area.star_id = s.id
          where a.contract_id = c.id and ${standsAt(asOf)}
        ) as is_mapped,
        ${isKept ? IS_USED : wasUsed(asOf)} as is_used
      from contract c
      cross join star s
      where c.id = any(${contractIds})
    ) found
    where is_mapped or is_used
    order by code, edition`);
}

/** From kept counts: they know of a Star that nobody used, too, without looking at everybody. */
const IS_USED = sql`(
  select coalesce(sum(readings), 0) > 0
  from (
    select readings from evidence_tally t where (t.contract_id, t.star_id) = (c.id, s.id)
    union all
    select readings from evidence_change h where (h.contract_id, h.star_id) = (c.id, s.id)
  ) kept
)`;

function wasUsed(asOf: Date | null): Sql {
  return sql`exists (
    select from counted_engagement e
    join counted_reading r on r.engagement_id = e.id and r.star_id = s.id
    where e.contract_id = c.id and r.entered_at <= coalesce(${asOf}::timestamptz, 'infinity')
  )`;
}

export function findServices(session: Session, ids: readonly string[]): Promise<ServiceEntity[]> {
  return session.manager.find(ServiceEntity, {
    where: { id: In([...ids]) },
    order: { name: "ASC", id: "ASC" },
  });
}

export function findBandSet(session: Session, id: string): Promise<BandSetEntity | null> {
  return session.manager.findOneBy(BandSetEntity, { id });
}
