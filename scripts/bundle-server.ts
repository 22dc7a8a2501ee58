import { statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { build, type Plugin } from "esbuild";

const projectRoot = path.resolve(__dirname, "..");
const dist = path.join(projectRoot, "dist");
const bundle = path.join(dist, "serve.bundle.js");

/** What decides what the bundle is; the lockfile stands for the packages. */
const INPUTS = ["dist/.tsbuildinfo", "package-lock.json", "scripts/bundle-server.ts"];

const writtenAt = (file: string): number =>
  statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? -Infinity;

/** What stands differently in the bundle than in its modules. */
const asInBundle: Plugin = {
  name: "as-in-bundle",
  setup: ({ onLoad }) => {
    onLoad({ filter: /\.js$/ }, async ({ path: file }) => {
      const rewrite = file.includes("utils.createhash") ? useNativeHashes : nameOwnFolder(file);
      return rewrite && { contents: rewrite(await readFile(file, "utf8")) };
    });
  },
};

/** Apollo finds Node's own hashes by a `module.require`, else falls back to much slower ones. */
const useNativeHashes = (code: string): string => code.replaceAll("module.require", "require");

/** Modules of ours find files beside them by their own folder, which the bundle's is not. */
function nameOwnFolder(file: string): ((code: string) => string) | null {
  const folder = path.relative(dist, path.dirname(file));
  if (folder.startsWith("..")) return null;
  const own = `require("node:path").join(bundleFolder, ${JSON.stringify(folder)})`;
  return (code) => code.replaceAll("__dirname", own);
}

/**
 * Puts the compiled server and its packages into one file, `dist/serve.bundle.js`, unless what is
 * there is newer than all that it is made of.
 */
async function bundleServer(): Promise<void> {
  const inputs = INPUTS.map((input) => path.join(projectRoot, input));
  if (inputs.every((input) => writtenAt(bundle) > writtenAt(input))) return;
  await build({
    absWorkingDir: projectRoot,
    entryPoints: [path.join(dist, "serve.js")],
    outfile: bundle,
    bundle: true,
    platform: "node",
    target: "node22",
    // What Node itself goes by, and nothing that only bundlers know: no package is there in two forms.
    conditions: ["node"],
    mainFields: ["main"],
    plugins: [asInBundle],
    banner: { js: "const bundleFolder = __dirname;" },
    // An optional peer of type-graphql that is not installed.
    external: ["class-validator"],
    // Read in less time; the lines of errors stay short.
    minifyWhitespace: true,
    lineLimit: 100,
    sourcemap: "linked",
    logLevel: "error",
  });
}

bundleServer().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
