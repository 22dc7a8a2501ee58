import sql from "sql-template-tag";
import type { Session } from "../../db/session";

/** Whether an organisation ever held a workshop. */
export async function isAnyWorkshopHeld(session: Session, organisation: string): Promise<boolean> {
  const [row] = await session.query<{ held: boolean }>(sql`
    select exists (
      select from design_workshop w join organisation o on o.id = w.organisation_id
      where o.reference = ${organisation}
    ) as held`);
  return row!.held;
}
