import { existsSync, globSync, statSync, writeFileSync } from "node:fs";
import { PRODUCT, program } from "./paths";
import { run } from "./process";

/** Written when we built it last: the build leaves what is still right as it is. */
const STAMP = `${PRODUCT}/dist/.built-for-bench`;

/** Written by each build that finds something to do, whoever runs it. */
const BUILT = program("main");

/** Installs and builds the product beside us where that is not done, or its sources are newer. */
export async function prepareProduct(tell: (line: string) => void): Promise<void> {
  if (!existsSync(`${PRODUCT}/node_modules`)) {
    tell("Installing the product …");
    await run("npm", ["ci", "--no-audit", "--no-fund"], { cwd: PRODUCT });
  }
  if (!isBuilt()) {
    tell("Building the product …");
    await run("npm", ["run", "--silent", "build"], { cwd: PRODUCT });
    writeFileSync(STAMP, "");
  }
}

function isBuilt(): boolean {
  if (!existsSync(BUILT)) return false;
  const built = Math.max(
    ...[STAMP, BUILT].filter(existsSync).map((file) => statSync(file).mtimeMs),
  );
  return globSync("src/**/*.ts", { cwd: PRODUCT }).every(
    (file) => statSync(`${PRODUCT}/${file}`).mtimeMs <= built,
  );
}
