import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { DataSource, MigrationInterface, QueryRunner } from "typeorm";

/** `migrations/` of the project, seen from `src/db` and from `dist/db` alike. */
export const MIGRATIONS_FOLDER = join(__dirname, "..", "..", "migrations");

const FILE_NAME = /^(\d{13})-([a-z0-9-]+)\.sql$/;

type MigrationClass = new () => MigrationInterface;

/**
 * The hand-written SQL files as TypeORM migrations, oldest first. Forward only.
 *
 * @throws Error for a file whose name is not `<13 digits>-<words>.sql`
 */
export function sqlMigrations(folder = MIGRATIONS_FOLDER): MigrationClass[] {
  return readdirSync(folder)
    .sort()
    .map((file) => sqlMigration(folder, file));
}

function sqlMigration(folder: string, file: string): MigrationClass {
  const match = FILE_NAME.exec(file);
  if (!match) throw new Error(`migrations/${file}: a name is <13 digits>-<words>.sql`);
  const name = `${match[2]}${match[1]}`;
  return class implements MigrationInterface {
    readonly name = name;

    async up(runner: QueryRunner): Promise<void> {
      await runner.query(readFileSync(join(folder, file), "utf8"));
    }

    async down(): Promise<void> {
      throw new Error(`${file} cannot be undone: migrations go forward only`);
    }
  };
}

/** Names of migrations that the database has and this code does not: the code is too old for it. */
export async function unknownMigrations(dataSource: DataSource): Promise<string[]> {
  const [{ found }] = await dataSource.query("select to_regclass('migrations') as found");
  if (!found) return [];
  const known = new Set(dataSource.migrations.map((migration) => migration.name));
  const rows: { name: string }[] = await dataSource.query("select name from migrations");
  return rows.map((row) => row.name).filter((name) => !known.has(name));
}
