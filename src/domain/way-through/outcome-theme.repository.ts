import sql from "sql-template-tag";
import type { Session } from "../../db/session";
import type { OutcomeThemeEntity } from "./outcome-theme.entity";

/** All themes, in their order. */
export function findAllThemes(session: Session): Promise<OutcomeThemeEntity[]> {
  return session.query<OutcomeThemeEntity>(
    sql`select * from outcome_theme order by position, code`,
  );
}

/** Enters a theme after those before, unless its code is taken; gives the theme of that code. */
export async function insertTheme(
  session: Session,
  row: Pick<OutcomeThemeEntity, "id" | "code" | "title" | "description">,
): Promise<OutcomeThemeEntity> {
  await session.query(
    sql`insert into outcome_theme (id, code, title, description, position, defined_by)
        select ${row.id}, ${row.code}, ${row.title}, ${row.description},
          coalesce(max(position), 0) + 1, ${session.viewer.subject}
        from outcome_theme
        on conflict (code) do nothing`,
  );
  return session.queryOne<OutcomeThemeEntity>(
    sql`select * from outcome_theme where code = ${row.code}`,
  );
}
