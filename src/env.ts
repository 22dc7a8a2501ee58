import { resolve } from "node:path";
import { StartError } from "./start-error";

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

export type LogLevel = (typeof LOG_LEVELS)[number];

/** What the surroundings say about how to run. */
export interface Env {
  /** The PostgreSQL to use; null means our own. */
  readonly databaseUrl: string | null;
  /** Where our own PostgreSQL keeps its data: an absolute path. */
  readonly dataDir: string;
  /** TCP port of the API, 0 to 65535; 0 takes any free one. */
  readonly port: number;
  readonly logLevel: LogLevel;
}

/**
 * Reads the environment once.
 *
 * @throws StartError naming the variable, its value and what would be accepted
 */
export function readEnv(variables: NodeJS.ProcessEnv): Env {
  return Object.freeze({
    databaseUrl: readDatabaseUrl(variables.DATABASE_URL),
    dataDir: resolve(variables.DATA_DIR || ".data"),
    port: readPort(variables.PORT),
    logLevel: readLogLevel(variables.LOG_LEVEL),
  });
}

function readDatabaseUrl(value: string | undefined): string | null {
  if (value === undefined) return null;
  if (/^postgres(ql)?:\/\/.+/.test(value) && URL.canParse(value)) return value;
  throw new StartError(
    "DATABASE_URL is set but is no PostgreSQL address: give one such as " +
      "postgres://user:password@host:5432/database, or unset it to use the bundled PostgreSQL.",
  );
}

function readPort(value: string | undefined): number {
  if (value === undefined || value === "") return 4000;
  const port = Number(value);
  if (/^\d+$/.test(value) && port <= 65_535) return port;
  throw new StartError(`PORT is "${value}": give a number from 0 to 65535, e.g. 4000.`);
}

function readLogLevel(value: string | undefined): LogLevel {
  const level = LOG_LEVELS.find((known) => known === (value || "info"));
  if (level) return level;
  throw new StartError(`LOG_LEVEL is "${value}": give one of ${LOG_LEVELS.join(", ")}.`);
}
