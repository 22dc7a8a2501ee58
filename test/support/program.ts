import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import path from "node:path";

const PROJECT = path.resolve(__dirname, "../..");
const FOLDER = path.join(PROJECT, "node_modules", ".cache", "golden-thread-test-programs");
const BUNDLER = path.join(__dirname, "bundle-programs.ts");

/** Milliseconds after which no run uses what it made. */
const OLD_MS = 3_600_000;

/** A program: `src/commands/<name>.ts`, or the server. */
const isProgram = (file: string): boolean =>
  /^src[\\/]commands[\\/][^\\/]+\.ts$/.test(file) || file === path.join("src", "main.ts");

/**
 * What Node runs instead of `--import tsx src/commands/<name>.ts`, or `src/main.ts` for `main`: the
 * same sources in one file, which is loaded in a quarter of the time. Made anew when they change.
 */
export function programOf(name: string): readonly string[] {
  const sources = filesBelow("src").filter((file) => file.endsWith(".ts"));
  const bundle = path.join(FOLDER, `${hashOf([...sources, "package-lock.json"])}.js`);
  if (!existsSync(bundle)) {
    removeOld();
    const command = ["--import", "tsx", BUNDLER, bundle, ...sources.filter(isProgram)];
    execFileSync(process.execPath, command, { cwd: PROJECT });
  }
  return [bundle, name];
}

/** Others may be in use by other runs. */
function removeOld(): void {
  mkdirSync(FOLDER, { recursive: true });
  for (const name of readdirSync(FOLDER)) {
    const file = path.join(FOLDER, name);
    const writtenAt = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (Date.now() - writtenAt > OLD_MS) rmSync(file, { force: true });
  }
}

function filesBelow(folder: string): string[] {
  return readdirSync(path.join(PROJECT, folder), { recursive: true, encoding: "utf8" })
    .map((file) => path.join(folder, file))
    .sort();
}

/** Stands for what files hold: their names, sizes and times. */
function hashOf(files: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of [...files, path.relative(PROJECT, BUNDLER)]) {
    const { size, mtimeMs } = statSync(path.join(PROJECT, file));
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest("hex").slice(0, 16);
}
