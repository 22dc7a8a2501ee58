import "reflect-metadata";
import { migrate, openDatabase } from "../db/open-database";
import { readEnv } from "../env";
import { openPseudonyms } from "../pseudonyms/open-pseudonyms";
import { StartError } from "../start-error";
import { reportAndExit } from "./report";

/** `npm run migrate`: brings the database of `DATABASE_OWNER_URL` up to date, and says what it did. */
async function main(): Promise<void> {
  const { databaseOwnerUrl, pseudonymKey } = readEnv(process.env);
  if (databaseOwnerUrl === null) {
    throw new StartError(
      "DATABASE_OWNER_URL is not set: give the PostgreSQL to migrate, as its owner, e.g. " +
        "DATABASE_OWNER_URL=postgres://owner:password@host:5432/database npm run migrate. " +
        "The bundled PostgreSQL is migrated by npm start.",
    );
  }
  const dataSource = await openDatabase(databaseOwnerUrl);
  try {
    const applied = await migrate(dataSource);
    for (const name of applied) console.log(`applied ${name}`);
    await openPseudonyms(dataSource, pseudonymKey);
    if (applied.length === 0) console.log("nothing to apply: the database is up to date");
  } finally {
    await dataSource.destroy();
  }
}

main().catch(reportAndExit);
