import pg, { type PoolClient } from "pg";
import { DataSource } from "typeorm";
import { ENTITIES } from "./entities";
import { sqlMigrations } from "./migrations";
import { JoiningSocket } from "./joining-socket";
import { PostgresNaming } from "./naming";
import { SilentLogger } from "./silent-logger";
import { registerTypeParsers } from "./types";

/** How many connections one process holds at the most. */
const POOL_SIZE = 16;

/** Milliseconds after which a server that does not answer counts as unreachable. */
const CONNECT_TIMEOUT_MS = 5_000;

/** How a data source uses its connections. */
export interface ConnectionUse {
  /** Whether statements that do not wait for each other leave together; default true. */
  readonly isPipelined?: boolean;
  /** Most connections at a time; default 16. */
  readonly poolSize?: number;
  /** Whether rows are asked for by their entities, which takes a while to make ready; default true. */
  readonly hasEntities?: boolean;
}

/** TypeORM on the given PostgreSQL; not yet connected. */
export function createDataSource(
  url: string,
  { isPipelined = true, poolSize = POOL_SIZE, hasEntities = true }: ConnectionUse = {},
): DataSource {
  registerTypeParsers();
  return new DataSource({
    type: "postgres",
    url,
    // Else TypeORM looks for one itself, which need not be the one with our types.
    driver: pg,
    entities: hasEntities ? ENTITIES : [],
    migrations: sqlMigrations(),
    migrationsTransactionMode: "each",
    namingStrategy: new PostgresNaming(),
    uuidExtension: "pgcrypto",
    installExtensions: false,
    synchronize: false,
    poolSize,
    connectTimeoutMS: CONNECT_TIMEOUT_MS,
    logger: new SilentLogger(),
    extra: {
      // Statements that do not wait for each other leave together (one round trip for several).
      pipeline: isPipelined,
      stream: () => new JoiningSocket(),
      // Between the pool and TypeORM nobody listens to a connection for a moment: that the database
      // ends it just then would end the process. Whoever uses it next is told anyway.
      onConnect: (client: PoolClient) => void client.on("error", () => undefined),
    },
  });
}
