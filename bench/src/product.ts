import { existsSync } from "node:fs";
import { PRODUCT, program } from "./paths";
import { run } from "./process";

/** Installs and builds the product beside us where nobody has. */
export async function prepareProduct(tell: (line: string) => void): Promise<void> {
  if (!existsSync(`${PRODUCT}/node_modules`)) {
    tell("Installing the product …");
    await run("npm", ["ci", "--no-audit", "--no-fund"], { cwd: PRODUCT });
  }
  if (!existsSync(program("main"))) {
    tell("Building the product …");
    await run("npm", ["run", "--silent", "build"], { cwd: PRODUCT });
  }
}
