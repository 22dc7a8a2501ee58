import { existsSync, globSync, statSync, writeFileSync } from "node:fs";
import { PRODUCT, program } from "./paths";
import { run } from "./process";

/** Written when we built it last: the build leaves what is still right as it is. */
const STAMP = `${PRODUCT}/dist/.built-for-bench`;

/** Written by each build that finds something to do, whoever runs it. */
const BUILT = program("main");

/** Installs and builds the product beside us where that is not done, or its sources are newer. */
export async function prepareProduct(tell: (line: string) => void): Promise<void> {
  if (!isInstalled()) {
    tell("Installing the product …");
    await run("npm", ["ci", "--no-audit", "--no-fund"], { cwd: PRODUCT });
  }
  if (!isBuilt()) {
    tell("Building the product …");
    await run("npm", ["run", "--silent", "build"], { cwd: PRODUCT });
    writeFileSync(STAMP, "");
  }
}

/** Whether npm has installed what the lockfile says now. */
function isInstalled(): boolean {
  const installed = `${PRODUCT}/node_modules/.package-lock.json`;
  return existsSync(installed) && mtime(installed) >= mtime(`${PRODUCT}/package-lock.json`);
}

const mtime = (file: string): number => statSync(file).mtimeMs;

function isBuilt(): boolean {
  if (!existsSync(BUILT)) return false;
  const built = Math.max(...[STAMP, BUILT].filter(existsSync).map(mtime));
  return globSync("src/**/*.ts", { cwd: PRODUCT }).every(
    (file) => mtime(`${PRODUCT}/${file}`) <= built,
  );
}
