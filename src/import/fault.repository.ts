import sql from "sql-template-tag";
import type { Session } from "../db/session";
import type { PlacedFault } from "./fault";

/** How much is wrong with a file. */
export interface FaultCount {
  readonly file: string;
  readonly faults: number;
  /** Rows with at least one fault. */
  readonly rows: number;
}

/** Notes faults that were found outside the database. */
export async function insertFaults(
  session: Session,
  faults: readonly PlacedFault[],
): Promise<void> {
  if (faults.length === 0) return;
  await session.query(sql`
    insert into import_fault (file, line, path, field, value, code, detail)
    select file, line, path, field, value, code, detail
    from jsonb_to_recordset(${JSON.stringify(faults)}::jsonb) as f(
      file text, line integer, path text, field text, value text, code text, detail jsonb
    )`);
}

export async function countFaults(session: Session): Promise<FaultCount[]> {
  return session.query<FaultCount>(sql`
    select file, count(*)::integer as faults, count(distinct line)::integer as rows
    from import_fault group by file order by file`);
}

/** The first `most` faults of each file, in the order of files, lines and columns. */
export async function findFirstFaults(session: Session, most: number): Promise<PlacedFault[]> {
  return session.query<PlacedFault>(sql`
    select file, line, path, field, value, code, detail
    from (
      select f.*, row_number() over (
        partition by file order by line nulls first, path, field, code
      ) as place
      from import_fault f
    ) placed
    where place <= ${most} order by file, place`);
}

/** Faults of the rows `after` a line of a file, at most `most` rows of them, in their order. */
export async function findFaultsAfter(
  session: Session,
  file: string,
  after: number,
  most: number,
): Promise<PlacedFault[]> {
  return session.query<PlacedFault>(sql`
    select file, line, path, field, value, code, detail
    from import_fault
    where file = ${file} and line in (
      select distinct line from import_fault where file = ${file} and line > ${after}
      order by line limit ${most}
    )
    order by line, field, code`);
}
