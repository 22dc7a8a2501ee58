import { existsSync, globSync, statSync } from "node:fs";
import { PRODUCT, program } from "./paths";
import { run } from "./process";

/** Installs and builds the product beside us where that is not done, or its sources are newer. */
export async function prepareProduct(tell: (line: string) => void): Promise<void> {
  if (!existsSync(`${PRODUCT}/node_modules`)) {
    tell("Installing the product …");
    await run("npm", ["ci", "--no-audit", "--no-fund"], { cwd: PRODUCT });
  }
  if (!isBuilt()) {
    tell("Building the product …");
    await run("npm", ["run", "--silent", "build"], { cwd: PRODUCT });
  }
}

function isBuilt(): boolean {
  const known = `${PRODUCT}/dist/.tsbuildinfo`;
  if (!existsSync(program("main")) || !existsSync(known)) return false;
  const built = statSync(known).mtimeMs;
  return globSync("src/**/*.ts", { cwd: PRODUCT }).every(
    (file) => statSync(`${PRODUCT}/${file}`).mtimeMs <= built,
  );
}
