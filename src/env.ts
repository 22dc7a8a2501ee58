import { resolve } from "node:path";
import { readAddress, type Address } from "./address-env";
import { readDemonstration } from "./auth/demonstration/demonstration-env";
import { readOidc, type OidcSettings } from "./auth/oidc/oidc-env";
import { readSessionLengths, type SessionLengths } from "./auth/sessions/session-env";
import { readDisclosurePolicy } from "./disclosure/disclosure-env";
import type { DisclosurePolicy } from "./disclosure/policy";
import { readProtection } from "./limits/limits-env";
import type { Protection } from "./limits/protection";
import { readPseudonymKey, type PseudonymKeySource } from "./pseudonyms/pseudonym-key";
import { readReporting } from "./reporting/reporting-env";
import type { ReportingSettings } from "./reporting/settings";
import { StartError } from "./start-error";

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

export type LogLevel = (typeof LOG_LEVELS)[number];

/** What the surroundings say about how to run. */
export interface Env {
  /** The PostgreSQL to use; null means our own. */
  readonly databaseUrl: string | null;
  /** The same as its owner: for migrations and command lines. */
  readonly databaseOwnerUrl: string | null;
  /** Where our own PostgreSQL keeps its data: an absolute path. */
  readonly dataDir: string;
  readonly address: Address;
  readonly logLevel: LogLevel;
  /** Where the key of the pseudonyms is kept. */
  readonly pseudonymKey: PseudonymKeySource;
  /** Who says who somebody is; null: nobody but access tokens, or the demonstration. */
  readonly oidc: OidcSettings | null;
  readonly sessions: SessionLengths;
  /** Whether anybody may sign in as one of the demonstration's people. */
  readonly isDemonstration: boolean;
  /** How we guard ourselves. */
  readonly protection: Protection;
  /** How figures are protected from viewers of aggregates. */
  readonly disclosure: DisclosurePolicy;
  /** How datasets are given out. */
  readonly reporting: ReportingSettings;
}

/**
 * Reads the environment once.
 *
 * @throws StartError naming the variable, its value and what would be accepted
 */
export function readEnv(variables: NodeJS.ProcessEnv): Env {
  const databaseUrl = readDatabaseUrl("DATABASE_URL", variables.DATABASE_URL);
  const databaseOwnerUrl = readDatabaseUrl("DATABASE_OWNER_URL", variables.DATABASE_OWNER_URL);
  const isEmbedded = databaseUrl === null && databaseOwnerUrl === null;
  const dataDir = resolve(variables.DATA_DIR || ".data");
  const address = readAddress(variables);
  const oidc = readOidc(variables);
  return Object.freeze({
    databaseUrl,
    databaseOwnerUrl,
    dataDir,
    address,
    logLevel: readLogLevel(variables.LOG_LEVEL),
    pseudonymKey: readPseudonymKey(variables, isEmbedded ? dataDir : null),
    oidc,
    sessions: readSessionLengths(variables),
    isDemonstration: readDemonstration(variables.DEMONSTRATION, {
      hasOwnDatabase: !isEmbedded,
      hasProvider: oidc !== null,
      address,
    }),
    protection: readProtection(variables),
    disclosure: readDisclosurePolicy(variables),
    reporting: readReporting(variables),
  });
}

function readDatabaseUrl(variable: string, value: string | undefined): string | null {
  if (value === undefined) return null;
  if (/^postgres(ql)?:\/\/.+/.test(value) && URL.canParse(value)) return value;
  throw new StartError(
    `${variable} is set but is no PostgreSQL address: give one such as ` +
      "postgres://user:password@host:5432/database, or unset it to use the bundled PostgreSQL.",
  );
}

function readLogLevel(value: string | undefined): LogLevel {
  const level = LOG_LEVELS.find((known) => known === (value || "info"));
  if (level) return level;
  throw new StartError(`LOG_LEVEL is "${value}": give one of ${LOG_LEVELS.join(", ")}.`);
}
