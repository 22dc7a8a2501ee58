import sql from "sql-template-tag";
import { newId } from "../../db/new-id";
import type { Session } from "../../db/session";
import type { SuitabilityConclusion } from "./suitability-review.entity";

/** A Star that a logic model in force for a contract maps to an outcome. */
export interface StarBinding {
  readonly contractId: string;
  readonly starId: string;
  readonly logicModelId: string;
  /** When it came to be so: published with the Star, or attached, whichever was later. */
  readonly boundAt: Date;
  readonly boundBy: string;
  /** Why it was bound without a review that says it fits; null where nobody said. */
  readonly reason: string | null;
}

/** The Stars bound to contracts now, by each model, by code and edition. */
export const starBindingsOfContracts = (contractIds: readonly string[]) =>
  sql`select a.contract_id, s.id as star_id, a.logic_model_id,
        greatest(a.attached_at, first.published_at) as bound_at,
        case when a.attached_at > first.published_at
          then a.attached_by else coalesce(first.published_by, a.attached_by) end as bound_by,
        (
          select r.reason from star_binding_reason r
          where (r.contract_id, r.star_id, r.logic_model_id)
            = (a.contract_id, s.id, a.logic_model_id)
          order by r.bound_at desc, r.id desc limit 1
        ) as reason
      from model_attachment a
      join model_version v on v.logic_model_id = a.logic_model_id and v.status = 'published'
      cross join star s
      cross join lateral (
        -- The first of the versions up to this one that all have it.
        select f.published_at, f.published_by
        from model_version f
        where f.logic_model_id = v.logic_model_id and f.published_at is not null
          and f.number > coalesce((
            select max(w.number) from model_version w
            where w.logic_model_id = v.logic_model_id and w.published_at is not null
              and not exists (
                select from mapping m join star_area area on area.id = m.star_area_id
                where m.model_version_id = w.id and area.star_id = s.id
              )
          ), 0)
        order by f.number limit 1
      ) first
      where a.contract_id = any(${contractIds}) and a.detached_at is null
        and exists (
          select from mapping m join star_area area on area.id = m.star_area_id
          where m.model_version_id = v.id and area.star_id = s.id
        )
      order by a.contract_id, s.code, s.edition, a.attached_at, a.id`;

/** A service with what the latest review of a Star for it came to. */
export interface ReviewedService {
  readonly service: string;
  /** Null where it was never concluded. */
  readonly conclusion: SuitabilityConclusion | null;
  /** The last day that it counts. */
  readonly validUntil: string | null;
}

/** A Star that a version binds to a contract, where no model did so before. */
export interface NewBinding {
  readonly contractId: string;
  readonly reference: string;
  readonly starId: string;
  /** For people, e.g. `Harbour Compass 2026`. */
  readonly star: string;
  /** The contract's services, by name. */
  readonly services: readonly ReviewedService[];
}

/**
 * The Stars that a version of a model would newly bind to contracts that the viewer commissions, with
 * the reviews of the contracts' services.
 *
 * @param contractIds the contracts; those that somebody else commissions are left out
 */
export async function findNewBindings(
  session: Session,
  modelVersionId: string,
  contractIds: readonly string[],
): Promise<readonly NewBinding[]> {
  const { commissioned } = await session.reach();
  const own = contractIds.filter((id) => commissioned.includes(id));
  if (own.length === 0) return [];
  return session.query<NewBinding>(sql`
    select c.id as contract_id, c.reference, s.id as star_id, s.name || ' ' || s.edition as star,
      coalesce((
        select json_agg(json_build_object(
          'service', v.name, 'conclusion', r.conclusion, 'validUntil', r.valid_until
        ) order by v.name)
        from service v
        left join lateral (
          select conclusion, valid_until from suitability_review
          where service_id = v.id and star_id = s.id and concluded_at is not null
          order by concluded_at desc, id desc limit 1
        ) r on true
        where v.contract_id = c.id
      ), '[]') as services
    from contract c
    join (
      select distinct area.star_id from mapping m join star_area area on area.id = m.star_area_id
      where m.model_version_id = ${modelVersionId}
    ) mapped on true
    join star s on s.id = mapped.star_id
    where c.id = any(${own}) and not exists (
      select from model_attachment a
      join model_version v on v.logic_model_id = a.logic_model_id and v.status = 'published'
      join mapping m on m.model_version_id = v.id
      join star_area area on area.id = m.star_area_id
      where a.contract_id = c.id and a.detached_at is null and area.star_id = s.id
    )
    order by c.reference, s.code, s.edition`);
}

/** Keeps why Stars were bound, in one statement. */
export async function insertReasons(
  session: Session,
  logicModelId: string,
  bindings: readonly NewBinding[],
  reason: string,
): Promise<void> {
  const rows = bindings.map(({ contractId, starId }) => ({ id: newId(), contractId, starId }));
  await session.query(
    sql`insert into star_binding_reason (id, contract_id, star_id, logic_model_id, reason, bound_by)
        select id, "contractId", "starId", ${logicModelId}, ${reason}, ${session.viewer.subject}
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) given(
          id uuid, "contractId" uuid, "starId" uuid
        )`,
  );
}
