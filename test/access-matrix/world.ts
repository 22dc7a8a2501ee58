import { createHash } from "node:crypto";

/** A row of the world that the matrix speaks of, by a name that says what it is. */
export interface WorldRow {
  readonly table: string;
  readonly name: string;
  /** Column values; text, or SQL where it begins with `=`. */
  readonly values: Readonly<Record<string, unknown>>;
  /** SQL condition that is true of this row alone. */
  readonly where: string;
}

/** Something that somebody may try, and succeeds when the database lets exactly one row through. */
export interface Attempt {
  readonly table: string;
  /** Begins with `add:` or `move:`. */
  readonly name: string;
  readonly statement: string;
}

/** The key of a row, the same in every run. */
export function key(table: string, name: string): string {
  const hash = createHash("md5").update(`${table}: ${name}`).digest("hex");
  return hash.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, "$1-$2-7$3-8$4-$5");
}

/** Gathers rows and attempts, in the order in which they can be entered. */
export class World {
  readonly rows: WorldRow[] = [];
  readonly attempts: Attempt[] = [];
  /** The statements that write the world. */
  readonly script: string[] = [];

  /** A row with a key of its own, `id`. */
  row(table: string, name: string, values: Record<string, unknown>): void {
    const id = key(table, name);
    this.rowBy(table, name, { id, ...values }, `id = '${id}'`);
  }

  /** A row that is known by something else than `id`. */
  rowBy(table: string, name: string, values: Record<string, unknown>, where: string): void {
    this.rows.push({ table, name, values, where });
    this.script.push(insertOf(table, values));
  }

  /** What happens to rows once they are there. */
  happens(statement: string): void {
    this.script.push(statement);
  }

  /** Somebody tries to enter a row, and to read `returning` of it in the same statement. */
  add(table: string, name: string, values: Record<string, unknown>, returning?: "id"): void {
    this.addBy(table, name, { id: key(table, `add: ${name}`), ...values }, returning);
  }

  /** Somebody tries to enter a row that is known by something else than `id`. */
  addBy(table: string, name: string, values: Record<string, unknown>, returning?: string): void {
    const statement = insertOf(table, values) + (returning ? ` returning ${returning}` : "");
    this.attempts.push({ table, name: `add: ${name}`, statement });
  }

  /** Somebody tries to make a row another's. */
  move(table: string, name: string, row: string, change: Record<string, unknown>): void {
    const statement = `${updateOf(table, change)} where id = '${key(table, row)}'`;
    this.attempts.push({ table, name: `move: ${name}`, statement });
  }

  /** Somebody tries to make all rows another's, whichever they can reach. */
  moveAll(table: string, name: string, change: Record<string, unknown>): void {
    this.attempts.push({ table, name: `move: ${name}`, statement: updateOf(table, change) });
  }
}

/** The statement that enters a row. */
export function insertOf(table: string, values: Readonly<Record<string, unknown>>): string {
  const columns = Object.keys(values);
  return (
    `insert into ${table} (${columns.join(", ")}) ` +
    `values (${columns.map((column) => literal(values[column])).join(", ")})`
  );
}

function updateOf(table: string, change: Record<string, unknown>): string {
  const set = Object.entries(change).map(([column, value]) => `${column} = ${literal(value)}`);
  return `update ${table} set ${set.join(", ")}`;
}

function literal(value: unknown): string {
  if (value === null) return "null";
  if (typeof value !== "string") return String(value);
  return value.startsWith("=") ? value.slice(1) : `'${value.replaceAll("'", "''")}'`;
}
