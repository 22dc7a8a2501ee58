import { resolve } from "node:path";
import { StartError } from "../start-error";
import { DEFAULT_LIMITS, type Limits } from "./limits";
import type { Protection } from "./protection";
import { readTrustedDocuments, type TrustedDocuments } from "./trusted-documents";

type Variables = NodeJS.ProcessEnv;

/** Where a client is not named, the list binds everybody. */
const EVERYBODY = "*";

/**
 * How the surroundings want the server to guard itself.
 *
 * @throws StartError naming the variable, its value and what would be accepted
 */
export function readProtection(variables: Variables): Protection {
  return Object.freeze({
    limits: readLimits(variables),
    trusted: readTrusted(variables),
    hasIntrospection: readSwitch(variables, "INTROSPECTION"),
    corsOrigins: readOrigins(variables.CORS_ORIGINS),
  });
}

function readLimits(variables: Variables): Limits {
  const { document, seconds, ...others } = DEFAULT_LIMITS;
  const read = (name: string, otherwise: number, least: number, most: number): number =>
    readNumber(variables, name, { otherwise, least, most });
  return Object.freeze({
    document: Object.freeze({
      characters: read("QUERY_MAX_CHARACTERS", document.characters, 1_000, 5_000_000),
      tokens: read("QUERY_MAX_TOKENS", document.tokens, 200, 100_000),
      depth: read("QUERY_MAX_DEPTH", document.depth, 5, 50),
      fields: read("QUERY_MAX_FIELDS", document.fields, 50, 5_000),
      aliases: read("QUERY_MAX_ALIASES", document.aliases, 0, 5_000),
      rootFields: read("QUERY_MAX_ROOT_FIELDS", document.rootFields, 1, 1_000),
      directives: read("QUERY_MAX_DIRECTIVES", document.directives, 0, 1_000),
      fragments: read("QUERY_MAX_FRAGMENTS", document.fragments, 0, 1_000),
    }),
    cost: read("QUERY_MAX_COST", others.cost, 1_000, 100_000_000),
    costPerMinute: read("COST_PER_MINUTE", others.costPerMinute, 0, 1_000_000_000),
    failedAttemptsPerMinute: read(
      "FAILED_ATTEMPTS_PER_MINUTE",
      others.failedAttemptsPerMinute,
      0,
      100_000,
    ),
    seconds: Object.freeze({
      operation: read("DEADLINE_SECONDS", seconds.operation, 1, 3_600),
      longOperation: read("IMPORT_DEADLINE_SECONDS", seconds.longOperation, 1, 36_000),
      lock: read("LOCK_SECONDS", seconds.lock, 1, 3_600),
      request: read("REQUEST_SECONDS", seconds.request, 1, 3_600),
    }),
    bodyBytes: read("BODY_MAX_BYTES", others.bodyBytes, 10_000, 100_000_000),
  });
}

/** Which numbers are accepted. */
export interface Range {
  readonly otherwise: number;
  readonly least: number;
  readonly most: number;
}

/**
 * A whole number of the surroundings.
 *
 * @throws StartError naming the variable, its value and what would be accepted
 */
export function readNumber(variables: Variables, name: string, range: Range): number {
  const value = variables[name];
  if (!value) return range.otherwise;
  const number = Number(value);
  if (/^\d+$/.test(value) && number >= range.least && number <= range.most) return number;
  throw new StartError(
    `${name} is "${value}": give a whole number from ${range.least} to ${range.most}, or leave it ` +
      `out for ${range.otherwise}.`,
  );
}

function readSwitch(variables: Variables, name: string): boolean {
  const value = variables[name] || "on";
  if (value === "on" || value === "off") return value === "on";
  throw new StartError(`${name} is "${value}": give on or off.`);
}

function readOrigins(value: string | undefined): readonly string[] {
  const origins = words(value);
  for (const origin of origins) {
    if (origin === "*" || (URL.canParse(origin) && new URL(origin).origin === origin)) continue;
    throw new StartError(
      `CORS_ORIGINS holds "${origin}": give origins apart by commas, e.g. ` +
        "https://dashboard.example.org, without a path; or * for any.",
    );
  }
  if (origins.includes("*") && origins.length > 1) {
    throw new StartError("CORS_ORIGINS holds * and others: give * alone, or name the origins.");
  }
  return origins;
}

function readTrusted(variables: Variables): TrustedDocuments | null {
  const { TRUSTED_DOCUMENTS: file, TRUSTED_DOCUMENTS_FOR: bound } = variables;
  if (file) return readTrustedDocuments(resolve(file), words(bound || EVERYBODY));
  if (!bound) return null;
  throw new StartError(
    "TRUSTED_DOCUMENTS_FOR is set without TRUSTED_DOCUMENTS: give the list too, e.g. " +
      "TRUSTED_DOCUMENTS=schema/trusted-documents.json.",
  );
}

function words(value: string | undefined): readonly string[] {
  const parts = (value ?? "").split(",").map((part) => part.trim());
  return Object.freeze(parts.filter((part) => part !== ""));
}
