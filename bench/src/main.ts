import { measureAll } from "./measure/all";
import { openWorld } from "./open-world";
import { readOptions, USAGE } from "./options";
import { report } from "./report";

/** `npm run bench`: prepares everything, compares answers, measures, and tells. */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options === null) {
    console.log(USAGE);
    return;
  }
  // What the shell says of a database is about somebody's own server.
  for (const name of ["DATABASE_URL", "DATABASE_OWNER_URL", "DATA_DIR"]) delete process.env[name];
  const { world, close } = await openWorld(options);
  try {
    report(await measureAll(world, options));
  } finally {
    await close();
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
