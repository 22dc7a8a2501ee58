import sql from "sql-template-tag";
import type { KeysetList } from "../../db/keyset";
import type { Session } from "../../db/session";
import type { ChecklistEntity } from "./checklist.entity";

/** Checklists in the order of their codes and editions; with a code, its editions alone. */
export function checklists(code: string | null | undefined): KeysetList {
  return {
    columns: sql`c.*`,
    from: sql`checklist c`,
    where: code == null ? [] : [sql`c.code = ${code}`],
    order: [
      { column: "c.code", type: "text" },
      { column: "c.edition", type: "text" },
    ],
  };
}

export const checklistsById = (ids: readonly string[]) =>
  sql`select * from checklist where id = any(${ids})`;

export function findChecklists(
  session: Session,
  ids: readonly string[],
): Promise<ChecklistEntity[]> {
  return session.query<ChecklistEntity>(checklistsById(ids));
}

export async function findEdition(
  session: Session,
  code: string,
  edition: string,
): Promise<ChecklistEntity | null> {
  const [row] = await session.query<ChecklistEntity>(
    sql`select * from checklist where code = ${code} and edition = ${edition}`,
  );
  return row ?? null;
}

/** Writes an edition unless there is one of the same code and name; says whether it did. */
export async function insertChecklist(
  session: Session,
  row: Omit<ChecklistEntity, "definedAt">,
): Promise<boolean> {
  const inserted = await session.query(
    sql`insert into checklist (id, code, edition, title, description, source, areas, defined_by)
        values (${row.id}, ${row.code}, ${row.edition}, ${row.title}, ${row.description},
          ${row.source}, ${JSON.stringify(row.areas)}::jsonb, ${row.definedBy})
        on conflict (code, edition) do nothing returning id`,
  );
  return inserted.length === 1;
}
