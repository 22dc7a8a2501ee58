import sql, { empty, type Sql } from "sql-template-tag";
import type { Session } from "../../../db/session";

/** Stands in the place of a Star for what is of none: the engagements. */
export const NO_STAR = "00000000-0000-0000-0000-000000000000";

/** Of which contracts and Stars kept counts are asked. */
export interface KeptQuestion {
  readonly contractIds: readonly string[];
  readonly starIds: readonly string[];
  /** Keys of the services to narrow to; null for all. */
  readonly serviceIds: readonly string[] | null;
}

/** What is kept of a contract and a Star, in the services that the viewer sees counted. */
export interface KeptRow {
  readonly contractId: string;
  readonly starId: string;
  /** Tells what it was counted from: no other changes to these counts have the same. */
  readonly mark: string;
  /** Items and amounts of each part, to be added up; null where the mark was said to be known. */
  readonly parts:
    readonly (readonly [items: readonly number[], amounts: readonly number[]])[] | null;
  /** The last day that items of days are not kept apart from those before it. */
  readonly settledOn: string;
}

/**
 * What is kept of contracts and Stars, in one statement; nothing where nobody was ever counted.
 *
 * @param knownMarks what the caller knows already
 */
export function findKept(
  session: Session,
  question: KeptQuestion,
  knownMarks: readonly string[],
): Promise<KeptRow[]> {
  const { contractIds, starIds } = question;
  const stars = [...starIds, NO_STAR];
  const wanted = sql`contract_id = any(${contractIds}::uuid[]) and star_id = any(${stars}::uuid[])
    ${narrowed(question)}`;
  return session.query<KeptRow>(sql`
    select v.contract_id, v.star_id, v.mark::text, evidence_settled_on()::text as settled_on,
      case when not v.mark = any(${knownMarks}::bigint[]) then (
        select json_agg(json_build_array(items, amounts))
        from (
          select items, amounts from evidence_tally t
          where (t.contract_id, t.star_id) = (v.contract_id, v.star_id) ${narrowed(question)}
          union all
          select items, amounts from evidence_change c
          where (c.contract_id, c.star_id) = (v.contract_id, v.star_id) ${narrowed(question)}
        ) part
      ) end as parts
    from (
      select contract_id, star_id, bit_xor(mark) as mark
      from (
        select contract_id, star_id, mark from evidence_tally where ${wanted}
        union all
        select contract_id, star_id, mark from evidence_change where ${wanted}
      ) one
      group by contract_id, star_id
    ) v`);
}

function narrowed({ serviceIds }: KeptQuestion): Sql {
  return serviceIds ? sql`and service_id = any(${serviceIds}::uuid[])` : empty;
}
