import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { DataFolder } from "./data-folder";
import { codeOf, DatabaseStartError } from "./database-start-error";
import { writePrivateFile } from "./private-file";

/** Passwords of the two accounts in our PostgreSQL, in letters and digits that a URL takes as is. */
export interface Credentials {
  /** Of `golden_thread`, which owns the database and is not a superuser. */
  readonly password: string;
  /** Of `postgres`, for an operator who repairs something. */
  readonly superuserPassword: string;
}

const FILE = "database-passwords.json";
const PASSWORD = /^[0-9a-f]{48}$/;

/** The file, for messages. */
export function credentialsFile(dataDir: string): string {
  return path.join(dataDir, FILE);
}

/** The passwords kept in the data folder, or null where there are none yet. */
export async function findCredentials(dataDir: string): Promise<Credentials | null> {
  const file = credentialsFile(dataDir);
  try {
    const { password, superuserPassword } = JSON.parse(await readFile(file, "utf8")) as Credentials;
    if (PASSWORD.test(password) && PASSWORD.test(superuserPassword)) {
      return { password, superuserPassword };
    }
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new DatabaseStartError(
    `The file ${file} does not hold the database's passwords. Delete it to have new ones made.`,
  );
}

/** Makes new passwords (192 random bits each) and keeps them, for the owner's eyes only. */
export async function createCredentials({ dataDir, owner }: DataFolder): Promise<Credentials> {
  const credentials = { password: newPassword(), superuserPassword: newPassword() };
  await writePrivateFile(credentialsFile(dataDir), JSON.stringify(credentials, null, 2), owner);
  return credentials;
}

function newPassword(): string {
  return randomBytes(24).toString("hex");
}
