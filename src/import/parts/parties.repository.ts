import sql from "sql-template-tag";
import {
  collectRowFaults,
  findRepeats,
  findUnknownReferences,
  landable,
} from "../staging.repository";
import { CONTRACT_REFERENCE, ORGANISATION_REFERENCE } from "./contracts.repository";
import type { ImportSession, Landed } from "./csv-part";

export const PARTIES = { file: "parties.csv", table: "import_party" } as const;

export const PARTIES_COLUMNS = sql`contract text, organisation text, role text`;

export async function checkParties({ session }: ImportSession): Promise<void> {
  await collectRowFaults(session, PARTIES);
  await findRepeats(session, PARTIES, ["contract", "organisation", "role"], ["role"]);
  await findUnknownReferences(session, PARTIES, { column: "contract", ...CONTRACT_REFERENCE });
  const column = "organisation";
  await findUnknownReferences(session, PARTIES, { column, ...ORGANISATION_REFERENCE });
}

export async function landParties({ session, newKey }: ImportSession): Promise<Landed> {
  const { count } = await session.queryOne<{ count: number }>(sql`
    with added as (
      insert into contract_party (id, contract_id, organisation_id, role)
      select ${newKey}, c.id, o.id, s.role
      from ${landable(PARTIES)}
      join contract c on c.reference = s.contract
      join organisation o on o.reference = s.organisation
      order by s.line
      on conflict (contract_id, organisation_id, role) do nothing returning 1
    )
    select count(*)::integer from added`);
  return { added: count, changed: 0, withdrawn: 0 };
}
