import sql from "sql-template-tag";
import type { Session } from "../db/session";

/**
 * Which of these texts, in either case, are references of engagements or readings of a contract's
 * providers that are there for the viewer.
 */
export async function referencesOfPeople(
  session: Session,
  contractId: string,
  texts: readonly string[],
): Promise<string[]> {
  const written = [...new Set(texts.flatMap((text) => [text, text.toUpperCase()]))];
  const rows = await session.query<{ reference: string }>(
    sql`with provider as (
          select distinct provider_id as id from service where contract_id = ${contractId}
        )
        select e.reference from provider p join engagement e on e.provider_id = p.id
        where e.reference = any(${written})
        union
        select r.reference from provider p join reading r on r.provider_id = p.id
        where r.reference = any(${written})`,
  );
  return rows.map(({ reference }) => reference);
}
