import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { openDataFolder } from "../db/embedded/data-folder";
import { codeOf } from "../db/embedded/database-start-error";
import { writePrivateFile } from "../db/embedded/private-file";
import { StartError } from "../start-error";
import { LEAST_KEY_BYTES } from "./pseudonyms";

/** Where a deployment keeps the key of its pseudonyms: never in the database. */
export interface PseudonymKeySource {
  /** For messages, e.g. `PSEUDONYM_KEY`, or a file's path. */
  readonly place: string;
  /**
   * The key, or null where there is none yet.
   *
   * @throws StartError for one that cannot be read or is too short
   */
  find(): Promise<Buffer | null>;
  /** Makes a key and keeps it; null where somebody else must. */
  readonly make: (() => Promise<Buffer>) | null;
}

/** Beside the passwords of the embedded database, not inside it: a copy of it alone tells nothing. */
const FILE = "pseudonym-key";

const HOW_TO = "Make one with: openssl rand -base64 32";

/**
 * Where the key is to be found: in the environment, in the file that it names, or in the data folder.
 *
 * @param dataDir set for a database of our own: the folder in which a key may be made
 * @throws StartError when both variables are set
 */
export function readPseudonymKey(
  variables: NodeJS.ProcessEnv,
  dataDir: string | null,
): PseudonymKeySource {
  const { PSEUDONYM_KEY: given, PSEUDONYM_KEY_FILE: file } = variables;
  if (given && file) {
    throw new StartError("PSEUDONYM_KEY and PSEUDONYM_KEY_FILE are both set: give one of the two.");
  }
  if (given) {
    const place = "PSEUDONYM_KEY";
    return { place, find: async () => decodeKey(given, place), make: null };
  }
  if (file) return fileSource(file);
  if (dataDir !== null) return dataFolderSource(dataDir);
  return { place: "PSEUDONYM_KEY", find: async () => null, make: null };
}

function fileSource(file: string): PseudonymKeySource {
  const find = async (): Promise<Buffer> => {
    const key = await readKeyFile(file);
    if (key) return key;
    throw new StartError(`PSEUDONYM_KEY_FILE names ${file}, which is not there. ${HOW_TO}.`);
  };
  return { place: file, find, make: null };
}

function dataFolderSource(dataDir: string): PseudonymKeySource {
  const place = join(dataDir, FILE);
  const make = async (): Promise<Buffer> => {
    const folder = await openDataFolder(dataDir);
    const key = randomBytes(LEAST_KEY_BYTES);
    await writePrivateFile(place, key.toString("base64"), folder.owner);
    return key;
  };
  return { place, find: () => readKeyFile(place), make };
}

async function readKeyFile(file: string): Promise<Buffer | null> {
  try {
    return decodeKey((await readFile(file, "utf8")).trim(), file);
  } catch (error) {
    if (error instanceof StartError) throw error;
    const code = codeOf(error);
    if (code === "ENOENT") return null;
    throw new StartError(`The key of the pseudonyms cannot be read from ${file}: ${code}.`, {
      cause: error,
    });
  }
}

/** @throws StartError, which never quotes the key */
function decodeKey(text: string, place: string): Buffer {
  const isBase64 = /^[A-Za-z0-9+/]+={0,2}$/.test(text);
  const key = Buffer.from(text, "base64");
  if (isBase64 && key.length >= LEAST_KEY_BYTES) return key;
  throw new StartError(
    `${place} holds no key: give at least ${LEAST_KEY_BYTES} random bytes in base64. ${HOW_TO}.`,
  );
}

/** The refusal of a start on a database of one's own without a key. */
export function missingKey(): StartError {
  return new StartError(
    "PSEUDONYM_KEY is not set. People are shown by pseudonyms that are made with a key, which is " +
      "never kept in the database: set PSEUDONYM_KEY, or PSEUDONYM_KEY_FILE to a file that holds " +
      `it, keep a copy of it where the backups are not, and never change it. ${HOW_TO}.`,
  );
}
