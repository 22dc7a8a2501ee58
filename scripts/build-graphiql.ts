import { existsSync } from "node:fs";
import { chmod, mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { findManifest, MANIFEST_FILE } from "../src/graphiql/manifest";
import { bundlePage } from "./graphiql/bundle";
import { hashInputs } from "./graphiql/inputs";

const projectRoot = path.resolve(__dirname, "..");
const assetsDir = path.join(projectRoot, "dist", "graphiql", "assets");

/**
 * Builds the page's files into `dist/graphiql/assets`, unless what is there was made from the same
 * inputs.
 */
async function build(): Promise<void> {
  const inputs = await hashInputs(projectRoot);
  if (await isComplete(inputs)) return;
  const started = performance.now();
  await mkdir(path.dirname(assetsDir), { recursive: true });
  // Built aside and moved in whole: a running server, or a second build, never sees half of it.
  const aside = await mkdtemp(`${assetsDir}-`);
  try {
    const bundle = await bundlePage(projectRoot, aside);
    await writeFile(
      path.join(aside, MANIFEST_FILE),
      JSON.stringify({ inputs, ...bundle }, null, 2),
    );
    await chmod(aside, 0o755);
    await moveIn(aside, inputs);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
  console.log(`GraphiQL built in ${Math.round(performance.now() - started)} ms`);
}

async function isComplete(inputs: string): Promise<boolean> {
  const manifest = await findManifest(assetsDir);
  if (manifest?.inputs !== inputs) return false;
  return manifest.files.every((file) => existsSync(path.join(assetsDir, file)));
}

async function moveIn(aside: string, inputs: string): Promise<void> {
  await rm(assetsDir, { recursive: true, force: true });
  try {
    await rename(aside, assetsDir);
  } catch (error) {
    // A second build of the same inputs was quicker: its files are as good as ours.
    if (!(await isComplete(inputs))) throw error;
  }
}

build().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
