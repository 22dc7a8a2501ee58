import { check } from "./check/check";
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
  delete process.env.DATABASE_URL;
  delete process.env.DATABASE_OWNER_URL;
  delete process.env.DATA_DIR;
  const opening = openWorld(options);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    // Servers and databases are processes of their own, and would stay.
    process.once(
      signal,
      () => void opening.then(({ close }) => close()).finally(() => process.exit(130)),
    );
  }
  const { world, close } = await opening;
  try {
    if (options.isCheck) await check(world);
    else report(await measureAll(world, options));
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
