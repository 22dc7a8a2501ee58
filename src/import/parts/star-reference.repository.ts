import sql, { raw } from "sql-template-tag";
import type { Session } from "../../db/session";
import type { Staged } from "../staging.repository";

/** Notes rows whose `star` and `edition` name no Star: the fault lists the editions there are. */
export async function findUnknownStars(session: Session, { file, table }: Staged): Promise<void> {
  await session.query(sql`
    insert into import_fault (file, line, field, value, code, detail)
    select ${file}, s.line, 'star', left(s.star || ' ' || s.edition, 60), 'UNKNOWN_STAR',
      jsonb_build_object('accepted', (
        select coalesce(jsonb_agg(k.code || ' ' || k.edition order by k.code, k.edition), '[]')
        from star k
      ))
    from ${raw(table)} s
    where s.star is not null and s.edition is not null
      and not exists (select from star k where k.code = s.star and k.edition = s.edition)`);
}
