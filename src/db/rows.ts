import type { QueryArrayResult } from "pg";

/** Rows as objects whose properties are the columns in camelCase. */
export function toRows<Row>({ rows, fields }: QueryArrayResult): Row[] {
  const properties = fields.map(({ name }) => camelCase(name));
  return rows.map((values) => {
    const row: Record<string, unknown> = {};
    for (let i = 0; i < properties.length; i++) row[properties[i]!] = values[i];
    return row as Row;
  });
}

const names = new Map<string, string>();

function camelCase(column: string): string {
  const known = names.get(column);
  if (known !== undefined) return known;
  const name = column.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  names.set(column, name);
  return name;
}

/** A row with the property names of its entity. */
export function camelCased(row: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const renamed: Record<string, unknown> = {};
  for (const column in row) renamed[camelCase(column)] = row[column];
  return renamed;
}
