import path from "node:path";
import { build, type BuildOptions, type Metafile } from "esbuild";
import type { GraphiqlManifest } from "../../src/graphiql/manifest";

const CLIENT = "src/graphiql/client";
const MAIN = `${CLIENT}/main.tsx`;
const ICON = `${CLIENT}/icon.svg`;

/** The constants of `build-constants.d.ts`, and the module each worker is made from. */
const WORKERS = {
  EDITOR_WORKER: "monaco-editor/esm/vs/editor/editor.worker.js",
  GRAPHQL_WORKER: "monaco-graphql/esm/graphql.worker.js",
  JSON_WORKER: "monaco-editor/esm/vs/language/json/json.worker.js",
};

/**
 * Bundles the page and its workers into a folder, under names with a hash. Of Monaco's languages
 * GraphiQL imports GraphQL and JSON alone, so nothing needs to be left out by hand.
 * @throws Error of esbuild when a module does not resolve or parse.
 */
export async function bundlePage(
  projectRoot: string,
  outdir: string,
): Promise<Omit<GraphiqlManifest, "inputs">> {
  const shared = shareOptions(projectRoot, outdir);
  const workers = await build({
    ...shared,
    entryPoints: Object.values(WORKERS),
    format: "iife",
    metafile: true,
  });
  const page = await build({
    ...shared,
    entryPoints: [MAIN, ICON],
    format: "esm",
    splitting: true,
    tsconfig: path.join(projectRoot, CLIENT, "tsconfig.json"),
    loader: { ".svg": "copy", ".ttf": "file" },
    define: { ...shared.define, ...nameWorkers(workers.metafile) },
    metafile: true,
  });
  return {
    script: findOutput(page.metafile, MAIN, ".js"),
    style: findOutput(page.metafile, MAIN, ".css"),
    icon: findOutput(page.metafile, ICON, ".svg"),
    files: [...listOutputs(workers.metafile), ...listOutputs(page.metafile)].sort(),
  };
}

function shareOptions(projectRoot: string, outdir: string): BuildOptions {
  return {
    absWorkingDir: projectRoot,
    outdir,
    bundle: true,
    minify: true,
    legalComments: "none",
    platform: "browser",
    target: "es2022",
    entryNames: "[name]-[hash]",
    chunkNames: "chunk-[hash]",
    assetNames: "[name]-[hash]",
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "error",
  };
}

function nameWorkers(metafile: Metafile): Record<string, string> {
  const names = Object.entries(WORKERS).map(([constant, module]) => {
    const file = findOutput(metafile, `node_modules/${module}`, ".js");
    return [constant, JSON.stringify(`./${file}`)];
  });
  return Object.fromEntries(names);
}

/** The main script's style sheet has no entry point of its own: it is found as the script's companion. */
function findOutput(metafile: Metafile, entryPoint: string, extension: string): string {
  for (const [file, { entryPoint: entry, inputs, cssBundle }] of Object.entries(metafile.outputs)) {
    const isEntry = entry === entryPoint || (entry === undefined && entryPoint in inputs);
    if (!isEntry) continue;
    if (file.endsWith(extension)) return path.basename(file);
    if (cssBundle?.endsWith(extension)) return path.basename(cssBundle);
  }
  throw new Error(`The bundler made no ${extension} file of ${entryPoint}`);
}

function listOutputs(metafile: Metafile): string[] {
  return Object.keys(metafile.outputs).map((file) => path.basename(file));
}
