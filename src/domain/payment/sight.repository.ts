import sql from "sql-template-tag";
import type { Session } from "../../db/session";

/** What of a contract is there for who manages a provider of it, by keys. */
export interface Seen {
  /** Claims, each with the engagement that it is about; null: about nobody. */
  readonly engagementOf: ReadonlyMap<string, string | null>;
  /** The providers managed. */
  readonly organisationIds: readonly string[];
}

/** The claims of contracts that are there for the viewer, and for whom they are, by contract. */
export async function findSeen(
  session: Session,
  contractIds: readonly string[],
): Promise<ReadonlyMap<string, Seen>> {
  const rows = await session.query<{ contractId: string; claims: string; managed: string }>(sql`
    select given.id as contract_id, coalesce((
        select string_agg(concat(c.id, '/', p.engagement_id), ',')
        from claim c left join claim_person p on p.claim_id = c.id
        where c.contract_id = given.id
      ), '') as claims, coalesce((
        select string_agg(m.organisation_id::text, ',')
        from managed_parts() m where m.contract_id = given.id
      ), '') as managed
    from unnest(${contractIds}::uuid[]) given(id)`);
  const keys = (text: string): string[] => (text === "" ? [] : text.split(","));
  return new Map(
    rows.map(({ contractId, claims, managed }) => [
      contractId,
      { engagementOf: engagementsOf(keys(claims)), organisationIds: keys(managed) },
    ]),
  );
}

function engagementsOf(pairs: readonly string[]): ReadonlyMap<string, string | null> {
  return new Map(
    pairs.map((pair) => {
      const [claimId, engagementId] = pair.split("/");
      return [claimId!, engagementId || null];
    }),
  );
}
