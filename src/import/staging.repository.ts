import sql, { join, raw, type Sql } from "sql-template-tag";
import type { Session } from "../db/session";

/**
 * Rows of a file wait in a temporary table until all of the bundle is checked: `line` (physical
 * line in the file), `faults` (what was wrong with the row alone), then the file's own columns.
 * Names of tables and columns below are constants of this program.
 */
export interface Staged {
  /** E.g. `readings.csv`. */
  readonly file: string;
  /** The temporary table. */
  readonly table: string;
}

/**
 * Memory of the import's own backend. Without it each join and sort of a large file goes through
 * files. What the audit trail's index takes in is sorted into it later, by whoever vacuums it: else
 * that was done four times over within the import.
 */
const ROOM: Readonly<Record<string, string>> = {
  temp_buffers: "64MB",
  work_mem: "64MB",
  gin_pending_list_limit: "64MB",
};

/**
 * Makes what all files share: their faults, rows that say again what another row said, and rows to
 * leave out.
 */
export async function createFaultTables(session: Session): Promise<void> {
  await session.query(sql`
    select set_config(name, value, true) from (values ${join(
      Object.entries(ROOM).map(([name, value]) => sql`(${name}, ${value})`),
    )}) as room (name, value)`);
  await session.query(sql`
    create temp table import_fault (
      file text not null, line integer, path text, field text, value text, code text not null,
      detail jsonb not null
    ) on commit drop`);
  await session.query(sql`
    create temp table import_repeat (file text not null, line integer not null) on commit drop`);
  await session.query(sql`
    create temp table import_skip (file text not null, line integer not null) on commit drop`);
  // A killed import would else go on until its statement ends.
  await session.query(sql`set local client_connection_check_interval = '1s'`);
}

/** Makes a staging table with the given columns, e.g. `sql`reading text, taken_on date``. */
export async function createStaging(session: Session, table: string, columns: Sql): Promise<void> {
  await session.query(sql`
    create temp table ${raw(table)} (line integer not null, faults jsonb, ${columns})
    on commit drop`);
}

/** The statement that takes a file's rows in. */
export function copyStatement(table: string): Sql {
  return sql`copy ${raw(table)} from stdin`;
}

/** Forgets the rows of a file that cannot be used as a whole. */
export async function emptyStaging(session: Session, table: string): Promise<void> {
  await session.query(sql`truncate ${raw(table)}`);
}

/** Tells the planner how many rows there are: nobody else does for temporary tables. */
export async function analyse(session: Session, table: string): Promise<void> {
  await session.query(sql`analyze ${raw(table)}`);
}

/** Tells the planner how many faults there are, before rows are told good from bad. */
export async function analyseFaults(session: Session): Promise<void> {
  await analyse(session, "import_fault");
  await analyse(session, "import_repeat");
  await analyse(session, "import_skip");
}

/** Rows that nothing stands against, as `s`. */
export function landable({ file, table }: Staged): Sql {
  return sql`(
    select * from ${raw(table)} s
    where not exists (
        select from import_fault f where f.file = ${file} and f.line = s.line
      )
      and not exists (select from import_repeat r where r.file = ${file} and r.line = s.line)
      and not exists (select from import_skip k where k.file = ${file} and k.line = s.line)
  ) s`;
}

/**
 * Forgets the staged rows of a file that something stands against, once all of it is checked: what
 * lands is then all that `staged` gives, and no row is asked for again and again whether it may.
 */
export async function keepLandable(session: Session, { file, table }: Staged): Promise<void> {
  await session.query(sql`
    delete from ${raw(table)} s using (
      select line from import_fault where file = ${file}
      union select line from import_repeat where file = ${file}
      union select line from import_skip where file = ${file}
    ) barred
    where s.line = barred.line`);
}

/** The staged rows of a file, as `s`; of a slice of it, or all. */
export function staged({ table }: Staged, slice: Sql = sql`true`): Sql {
  return sql`(select * from ${raw(table)} s where ${slice}) s`;
}

/** Rows that are landed by one statement: their sorts stay in memory, and progress shows. */
const SLICE_ROWS = 200_000;

/**
 * Conditions that cut a file's staged rows `s` into slices, in the order of the file: rows lie in it,
 * so pages do.
 */
export async function slicesOf(session: Session, { table }: Staged): Promise<Sql[]> {
  const { pages, rows } = await session.queryOne<{ pages: number; rows: number }>(sql`
    select relpages as pages, reltuples as rows from pg_class
    where oid = ${table}::regclass`);
  const step = Math.max(1, Math.ceil((pages * SLICE_ROWS) / Math.max(rows, SLICE_ROWS)));
  const count = Math.max(1, Math.ceil(pages / step));
  return Array.from({ length: count }, (_, i) => {
    const [from, to] = [`(${i * step},0)`, `(${(i + 1) * step},0)`];
    return sql`s.ctid >= ${from}::tid and s.ctid < ${to}::tid`;
  });
}

/** Moves what was found wrong with rows alone to the other faults. */
export async function collectRowFaults(session: Session, { file, table }: Staged): Promise<void> {
  await session.query(sql`
    insert into import_fault (file, line, field, value, code, detail)
    select ${file}, s.line, f.field, f.value, f.code, f.detail
    from ${raw(table)} s
    cross join lateral jsonb_to_recordset(s.faults)
      as f(field text, value text, code text, detail jsonb)
    where s.faults is not null`);
  await analyse(session, "import_fault");
}

/**
 * Notes rows whose key another row above has: the same row again is left out, another one under the
 * same key is a fault.
 */
export async function findRepeats(
  session: Session,
  { file, table }: Staged,
  key: readonly string[],
  rest: readonly string[],
): Promise<void> {
  const columns = (alias: string, names: readonly string[]): Sql =>
    join(names.map((name) => sql`${raw(`${alias}.${name}`)}`));
  await session.query(sql`
    with repeated as (
      select ${columns("s", key)}, min(s.line) as first_line from ${raw(table)} s
      where (${columns("s", key)}) is not null
      group by ${columns("s", key)} having count(*) > 1
    ),
    later as (
      select s.line, r.first_line, ${raw(`s.${key[0]}`)}::text as value,
        (${columns("s", rest)}) is not distinct from (${columns("f", rest)}) as is_same
      from repeated r
      join ${raw(table)} s on (${columns("s", key)}) = (${columns("r", key)})
      join ${raw(table)} f on f.line = r.first_line
      where s.line > r.first_line
    ),
    again as (
      insert into import_repeat (file, line) select ${file}, line from later where is_same
    )
    insert into import_fault (file, line, field, value, code, detail)
    select ${file}, line, ${key[0]}, value, 'DUPLICATE', jsonb_build_object('line', first_line)
    from later where not is_same`);
}

/** A column whose text must be the reference of something. */
export interface ReferenceColumn {
  readonly column: string;
  /** The table of what it names, and the column of its reference. */
  readonly target: string;
  readonly targetColumn: string;
  /** The file that may bring it, and where its rows are staged. */
  readonly source: Staged;
  readonly sourceColumn: string;
}

/** Notes rows that refer to what is neither known nor on a good row of the bundle. */
export async function findUnknownReferences(
  session: Session,
  { file, table }: Staged,
  reference: ReferenceColumn,
): Promise<void> {
  const { column, target, targetColumn, source, sourceColumn } = reference;
  const given = raw(`s.${column}`);
  await session.query(sql`
    insert into import_fault (file, line, field, value, code, detail)
    select ${file}, s.line, ${column}, left(${given}, 60),
      case when b.line is null then 'UNKNOWN_REFERENCE' else 'FAULTY_REFERENCE' end,
      jsonb_build_object('file', ${source.file}::text, 'line', b.line)
    from ${raw(table)} s
    left join (
      select ${raw(sourceColumn)} as reference, min(line) as line from ${raw(source.table)}
      group by ${raw(sourceColumn)}
    ) b on b.reference = ${given}
    where ${given} is not null
      and not exists (
        select from ${raw(target)} t where ${raw(`t.${targetColumn}`)} = ${given}
      )`);
}

/** A field of a known row that a file gives another value for. */
export interface ComparedField {
  readonly field: string;
  /** As the file gives it, as text, with the staged row as `s`. */
  readonly given: Sql;
  /** As it is known, as text. */
  readonly known: Sql;
}

/** The part of a statement that turns each difference of a known row into a fault. */
export function differences(fields: readonly ComparedField[]): Sql {
  const rows = fields.map(
    ({ field, given, known }) => sql`(${field}, (${given})::text, (${known})::text)`,
  );
  return sql`cross join lateral (values ${join(rows)}) d(field, given, known)`;
}

/** Notes what `differing` selects as conflicts: columns `line`, `field`, `given` and `known`. */
export async function noteConflicts(session: Session, file: string, differing: Sql): Promise<void> {
  await session.query(sql`
    insert into import_fault (file, line, field, value, code, detail)
    select ${file}, x.line, x.field, left(coalesce(x.given, ''), 60), 'CONFLICT',
      jsonb_build_object('known', left(x.known, 60))
    from (${differing}) x`);
}
