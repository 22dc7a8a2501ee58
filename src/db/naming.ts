import { DefaultNamingStrategy } from "typeorm";

const snake = (name: string): string => name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`);

/**
 * PostgreSQL's own names for keys, so that the hand-written migrations need not name each of them
 * and TypeORM still finds nothing to change.
 */
export class PostgresNaming extends DefaultNamingStrategy {
  override columnName(property: string, custom: string, prefixes: string[]): string {
    return snake([...prefixes, custom || property].join("_"));
  }

  override primaryKeyName(table: TableLike): string {
    return `${tableName(table)}_pkey`;
  }

  override foreignKeyName(table: TableLike, columns: string[]): string {
    return `${tableName(table)}_${columns.join("_")}_fkey`;
  }

  override uniqueConstraintName(table: TableLike, columns: string[]): string {
    return `${tableName(table)}_${columns.join("_")}_key`;
  }

  override indexName(table: TableLike, columns: string[]): string {
    return `${tableName(table)}_${columns.join("_")}_idx`;
  }
}

type TableLike = Parameters<DefaultNamingStrategy["primaryKeyName"]>[0];

function tableName(table: TableLike): string {
  const name = typeof table === "string" ? table : table.name;
  return name.split(".").pop() ?? name;
}
