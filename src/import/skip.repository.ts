import sql from "sql-template-tag";
import type { Session } from "../db/session";

/** Most lines that a warning names. */
const MOST_LINES = 20;

/** Rows of a file that were left out because they are about people who were erased. */
export interface Skipped {
  readonly file: string;
  readonly rows: number;
  /** The first of their lines, in order. */
  readonly lines: readonly number[];
}

export async function findSkipped(session: Session): Promise<Skipped[]> {
  return session.query<Skipped>(sql`
    select file, count(*)::integer as rows,
      (array_agg(line order by line))[1:${MOST_LINES}::integer] as lines
    from import_skip group by file order by file`);
}

/** What a report says of them. */
export function skipWarning({ file, rows, lines }: Skipped): string {
  const more = rows > lines.length ? ` and ${rows - lines.length} more` : "";
  const which = `${rows === 1 ? "line" : "lines"} ${lines.join(", ")}${more}`;
  const what = rows === 1 ? "1 row was left out" : `${rows} rows were left out`;
  return `${file}: ${what} (${which}), because it is about people who were erased and must not come back.`;
}
