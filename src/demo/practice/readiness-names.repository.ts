import sql from "sql-template-tag";
import type { Session } from "../../db/session";

/** The key of a contract. */
export async function findContractKey(session: Session, reference: string): Promise<string> {
  const { id } = await session.queryOne<{ id: string }>(
    sql`select id from contract where reference = ${reference}`,
  );
  return id;
}

/** Whether readiness was ever reviewed. */
export async function isAnyReviewThere(session: Session): Promise<boolean> {
  const { known } = await session.queryOne<{ known: boolean }>(
    sql`select exists (select from readiness_review) as known`,
  );
  return known;
}
