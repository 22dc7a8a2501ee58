import sql from "sql-template-tag";
import type { Session } from "../../db/session";

/** Keys of what questions and stories of a contract are about. */
export interface LearningNames {
  readonly contractId: string;
  readonly starId: string;
  /** By name. */
  readonly services: Readonly<Record<string, string>>;
}

/** Null where the contract, the Star or any service is not there. */
export async function findLearningNames(
  session: Session,
  contract: string,
  star: { readonly code: string; readonly edition: string },
): Promise<LearningNames | null> {
  const [row] = await session.query<LearningNames>(sql`
    select c.id as contract_id, s.id as star_id, jsonb_object_agg(v.name, v.id) as services
    from contract c
    join service v on v.contract_id = c.id
    join star s on s.code = ${star.code} and s.edition = ${star.edition}
    where c.reference = ${contract}
    group by c.id, s.id`);
  return row ?? null;
}

/** Whether anything was asked of a contract. */
export async function isAnythingAsked(session: Session, contract: string): Promise<boolean> {
  const rows = await session.query(sql`
    select 1 from learning_question q join contract c on c.id = q.contract_id
    where c.reference = ${contract} limit 1`);
  return rows.length > 0;
}

/** Whether a story of a contract was told. */
export async function isAnyStoryThere(session: Session, contract: string): Promise<boolean> {
  const rows = await session.query(sql`
    select 1 from case_study s join contract c on c.id = s.contract_id
    where c.reference = ${contract} limit 1`);
  return rows.length > 0;
}
