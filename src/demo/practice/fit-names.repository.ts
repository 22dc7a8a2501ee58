import sql from "sql-template-tag";
import type { Session } from "../../db/session";

/** Whether somebody reviewed a Star for a service of a contract. */
export async function isAnythingReviewed(session: Session, contract: string): Promise<boolean> {
  const { found } = await session.queryOne<{ found: boolean }>(sql`
    select exists (
      select from suitability_review r join contract c on c.id = r.contract_id
      where c.reference = ${contract}
    ) as found`);
  return found;
}

/** Whether somebody planned how a Star is brought into a service of one of these contracts. */
export async function isAnythingPlanned(
  session: Session,
  contracts: readonly string[],
): Promise<boolean> {
  const { found } = await session.queryOne<{ found: boolean }>(sql`
    select exists (
      select from implementation_plan p join contract c on c.id = p.contract_id
      where c.reference = any(${contracts})
    ) as found`);
  return found;
}
