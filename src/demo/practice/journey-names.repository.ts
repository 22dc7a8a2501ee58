import sql from "sql-template-tag";
import type { Session } from "../../db/session";

/** Keys of a contract's services and of a Star, to state stages by. */
export interface JourneyNames {
  /** By name. */
  readonly services: Readonly<Record<string, string>>;
  readonly starId: string;
}

/** Where one of them is not there, null. */
export async function findJourneyNames(
  session: Session,
  contract: string,
  star: { readonly code: string; readonly edition: string },
): Promise<JourneyNames | null> {
  const [row] = await session.query<JourneyNames>(sql`
    select s.id as star_id, (
      select jsonb_object_agg(v.name, v.id)
      from service v join contract c on c.id = v.contract_id
      where c.reference = ${contract}
    ) as services
    from star s
    where s.code = ${star.code} and s.edition = ${star.edition}`);
  return row?.services ? row : null;
}

/** Whether somebody said of a contract's services which stages they work with. */
export async function isAnythingStated(session: Session, contract: string): Promise<boolean> {
  const [row] = await session.query<{ stated: boolean }>(sql`
    select exists (
      select from stage_statement t join contract c on c.id = t.contract_id
      where c.reference = ${contract}
    ) as stated`);
  return row!.stated;
}
