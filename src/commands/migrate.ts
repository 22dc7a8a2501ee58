import "reflect-metadata";
import { migrate, openDatabase } from "../db/open-database";
import { readEnv } from "../env";
import { StartError } from "../start-error";
import { reportAndExit } from "./report";

/** `npm run migrate`: brings the database of `DATABASE_URL` up to date, and says what it did. */
async function main(): Promise<void> {
  const { databaseUrl } = readEnv(process.env);
  if (databaseUrl === null) {
    throw new StartError(
      "DATABASE_URL is not set: give the PostgreSQL to migrate, e.g. " +
        "DATABASE_URL=postgres://user:password@host:5432/database npm run migrate. " +
        "The bundled PostgreSQL is migrated by npm start.",
    );
  }
  const dataSource = await openDatabase(databaseUrl);
  try {
    const applied = await migrate(dataSource);
    for (const name of applied) console.log(`applied ${name}`);
    if (applied.length === 0) console.log("nothing to apply: the database is up to date");
  } finally {
    await dataSource.destroy();
  }
}

main().catch(reportAndExit);
