import sql from "sql-template-tag";
import type { KeysetList } from "../../db/keyset";
import type { Session } from "../../db/session";
import type { ReadinessFrameworkEntity } from "./readiness-framework.entity";

/** Frameworks in the order of their codes and editions. */
export const READINESS_FRAMEWORKS: KeysetList = {
  columns: sql`f.*`,
  from: sql`readiness_framework f`,
  where: [],
  order: [
    { column: "f.code", type: "text" },
    { column: "f.edition", type: "text" },
  ],
};

export const frameworksById = (ids: readonly string[]) =>
  sql`select * from readiness_framework where id = any(${ids})`;

export async function findFramework(
  session: Session,
  id: string,
): Promise<ReadinessFrameworkEntity | null> {
  const [row] = await session.query<ReadinessFrameworkEntity>(frameworksById([id]));
  return row ?? null;
}

export async function findFrameworkEdition(
  session: Session,
  code: string,
  edition: string,
): Promise<ReadinessFrameworkEntity | null> {
  const [row] = await session.query<ReadinessFrameworkEntity>(
    sql`select * from readiness_framework where code = ${code} and edition = ${edition}`,
  );
  return row ?? null;
}

/** The framework that came with the product, in its latest edition. */
export async function getOwnFramework(session: Session): Promise<ReadinessFrameworkEntity> {
  return session.queryOne(
    sql`select * from readiness_framework where code = 'ready-for-outcomes'
        order by defined_at desc, id desc limit 1`,
  );
}

/** Writes an edition unless there is one of the same code and name; says whether it did. */
export async function insertFramework(
  session: Session,
  row: Omit<ReadinessFrameworkEntity, "definedAt">,
): Promise<boolean> {
  const inserted = await session.query(
    sql`insert into readiness_framework (id, code, edition, title, statements, defined_by)
        values (${row.id}, ${row.code}, ${row.edition}, ${row.title},
          ${JSON.stringify(row.statements)}::jsonb, ${row.definedBy})
        on conflict (code, edition) do nothing returning id`,
  );
  return inserted.length === 1;
}
