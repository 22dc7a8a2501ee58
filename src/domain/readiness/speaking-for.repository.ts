import sql from "sql-template-tag";
import type { Session } from "../../db/session";

/** An organisation that somebody speaks for under a contract. */
export interface Voice {
  readonly organisationId: string;
  readonly name: string;
}

/**
 * For whom the viewer speaks under a contract: its commissioner, where they commission it, and its
 * providers that they manage; by name.
 */
export function findVoices(session: Session, contractId: string): Promise<Voice[]> {
  return session.query<Voice>(sql`
    select o.id as organisation_id, o.name
    from organisation o
    where o.id in (
      select c.commissioner_id from contract c
      where c.id = ${contractId} and c.id = any ((select reach('commissioned'))::uuid[])
      union
      select m.organisation_id from managed_parts() m where m.contract_id = ${contractId}
    )
    order by o.name`);
}
