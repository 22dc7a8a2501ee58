import { chown, mkdir, mkdtemp, open, readdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Binaries } from "./binaries";
import type { Credentials } from "./credentials";
import type { DataPlace } from "./data-place";
import { DatabaseStartError } from "./database-start-error";
import { explainServerFailure } from "./server-failure";
import { runTool } from "./run-tool";
import type { Durability } from "./settings";

/** The role that the product connects as, and the name of its database. */
export const DATABASE_NAME = "golden_thread";

const HALF_MADE = "postgres.new-";
const HALF_CLUSTER = "cluster";

const INITDB = [
  "--username=postgres",
  "--auth=scram-sha-256",
  "--encoding=UTF8",
  // PostgreSQL's own locale: the same order of text on every machine, whatever it has installed.
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
  "--locale=C",
  "--data-checksums",
  "--no-instructions",
];

/**
 * Makes the cluster, with its role and its database, beside its place and moves it there when it is
 * whole: an interrupted first start leaves nothing that a second one could take for a database.
 */
export async function createCluster(
  place: DataPlace,
  binaries: Binaries,
  credentials: Credentials,
  durability: Durability,
): Promise<void> {
  await removeHalfMade(place.home);
  const half = await mkdtemp(path.join(place.home, HALF_MADE));
  try {
    const cluster = path.join(half, HALF_CLUSTER);
    await runInitdb(place, binaries, half, credentials, durability);
    await runSingleUser(place, binaries, cluster, createStatements(credentials));
    await rename(cluster, place.cluster);
    await syncFolder(place.home);
  } finally {
    await rm(half, { recursive: true, force: true });
  }
}

async function runInitdb(
  place: DataPlace,
  binaries: Binaries,
  half: string,
  { superuserPassword }: Credentials,
  durability: Durability,
): Promise<void> {
  const { user } = place;
  const cluster = path.join(half, HALF_CLUSTER);
  const passwordFile = path.join(half, "password");
  await mkdir(cluster, { mode: 0o700 });
  await writeFile(passwordFile, `${superuserPassword}\n`, { mode: 0o600 });
  if (user) {
    for (const file of [half, cluster, passwordFile]) await chown(file, user.uid, user.gid);
  }
  const sync = durability === "off" ? ["--no-sync"] : [];
  const args = [...INITDB, ...sync, `--pwfile=${passwordFile}`, `--pgdata=${cluster}`];
  const { exitCode, output } = await runTool(binaries.initdb, args, user);
  if (exitCode !== 0) throw explainServerFailure(output, place);
}

/** Sets new passwords in a cluster whose old ones are lost; it must not be running. */
export async function resetPasswords(
  place: DataPlace,
  binaries: Binaries,
  { password, superuserPassword }: Credentials,
): Promise<void> {
  await runSingleUser(place, binaries, place.cluster, [
    `alter role ${DATABASE_NAME} password '${password}'`,
    `alter role postgres password '${superuserPassword}'`,
  ]);
}

/**
 * Not a superuser, and bypasses no row security. It may make databases and roles: tests clone
 * databases, and migrations make the roles that see less.
 */
function createStatements({ password }: Credentials): string[] {
  return [
    `create role ${DATABASE_NAME} login createdb createrole password '${password}'`,
    `create database ${DATABASE_NAME} owner ${DATABASE_NAME}`,
  ];
}

/** PostgreSQL without a network and without passwords: one statement per line, from its input. */
async function runSingleUser(
  place: DataPlace,
  binaries: Binaries,
  cluster: string,
  statements: readonly string[],
): Promise<void> {
  const settings = ["exit_on_error=on", "log_min_error_statement=panic", "lc_messages=C"];
  const flags = settings.flatMap((setting) => ["-c", setting]);
  const args = ["--single", "-D", cluster, ...flags, "postgres"];
  const input = `${statements.join("\n")}\n`;
  const { exitCode, output } = await runTool(binaries.postgres, args, place.user, input);
  if (exitCode !== 0) throw explainServerFailure(output, place);
}

/**
 * What an interrupted start left. Its `initdb` may have outlived it and still write: with its files
 * gone that fails and ends. Another start tries again what this one cannot remove.
 */
async function removeHalfMade(home: string): Promise<void> {
  const names = (await readdir(home)).filter((name) => name.startsWith(HALF_MADE));
  const how = { recursive: true, force: true, maxRetries: 10, retryDelay: 10 };
  await Promise.all(names.map((name) => rm(path.join(home, name), how).catch(() => undefined)));
}

/** So that the new name is on the disk too; systems that cannot open folders do without. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The major version that wrote the cluster must be the one that reads it. */
export function assertVersion(cluster: string, version: string, majorVersion: number): void {
  if (Number.parseInt(version, 10) === majorVersion) return;
  throw new DatabaseStartError(
    `The data in ${cluster} were written by PostgreSQL ${version}, and this program brings ` +
      `PostgreSQL ${majorVersion}. Start the program that wrote them to dump them and load them ` +
      "here anew, or set DATA_DIR to another folder.",
  );
}
