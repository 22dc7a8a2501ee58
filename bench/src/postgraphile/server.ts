import { createServer } from "node:http";
import { grafserv } from "postgraphile/grafserv/node";
import { makePgService } from "postgraphile/adaptors/pg";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";
import { postgraphile } from "postgraphile";

const pgl = postgraphile({
  extends: [PostGraphileAmberPreset],
  disablePlugins: [
    // Nothing is changed through it, and a table of ours is called as its interface would be.
    ...["NodePlugin", "PgMutationCreatePlugin", "PgMutationUpdateDeletePlugin"],
    // Without it boxes can be asked for in their order, which has no index of its own.
    "PgIndexBehaviorsPlugin",
  ],
  // Plain lists: a page's wrapping costs time, and nothing is paged here.
  schema: { defaultBehavior: "-connection +list" },
  pgServices: [
    makePgService({
      connectionString: process.env.PEER_DATABASE_URL!,
      schemas: ["public", "bench"],
    }),
  ],
  grafserv: { graphiql: false, websockets: false, watch: false },
  grafast: { explain: false },
});

async function main(): Promise<void> {
  const serv = pgl.createServ(grafserv);
  const server = createServer();
  await serv.addTo(server);
  server.listen(Number(process.env.PORT), "127.0.0.1");
  if (process.env.PRINT) {
    const { printSchema } = await import("postgraphile/graphql");
    console.log(printSchema(await pgl.getSchema()));
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
