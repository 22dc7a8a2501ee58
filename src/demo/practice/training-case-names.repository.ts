import sql from "sql-template-tag";
import type { Session } from "../../db/session";

/** The key of an organisation; null where there is none of that reference. */
export async function findOrganisationKey(
  session: Session,
  reference: string,
): Promise<string | null> {
  const [row] = await session.query<{ id: string }>(
    sql`select id from organisation where reference = ${reference}`,
  );
  return row?.id ?? null;
}

/** Whether an organisation wrote a case for training. */
export async function isAnyCaseWritten(session: Session, organisation: string): Promise<boolean> {
  const { written } = await session.queryOne<{ written: boolean }>(sql`
    select exists (
      select from training_case t join organisation o on o.id = t.organisation_id
      where o.reference = ${organisation}
    ) as written`);
  return written;
}
