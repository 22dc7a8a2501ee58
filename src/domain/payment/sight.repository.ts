import sql from "sql-template-tag";
import type { Session } from "../../db/session";

/** The claims of contracts that are there for the viewer, by contract. */
export async function findClaimsSeen(
  session: Session,
  contractIds: readonly string[],
): Promise<ReadonlyMap<string, string[]>> {
  const rows = await session.query<{ contractId: string; ids: string }>(sql`
    select contract_id, string_agg(id::text, ',') as ids from claim
    where contract_id = any(${contractIds})
    group by contract_id`);
  return new Map(rows.map(({ contractId, ids }) => [contractId, ids.split(",")]));
}
