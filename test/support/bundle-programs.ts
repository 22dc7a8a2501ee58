import { readFile, rename } from "node:fs/promises";
import path from "node:path";
import { build, type Plugin } from "esbuild";

const PROJECT = path.resolve(__dirname, "../..");

/** Modules find files beside them by their own folder, which the bundle's is not. */
const whereTheyAre: Plugin = {
  name: "where-they-are",
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, async ({ path: file }) => {
      if (file.includes("node_modules")) return null;
      const contents = (await readFile(file, "utf8"))
        .replaceAll("__dirname", JSON.stringify(path.dirname(file)))
        .replaceAll("__filename", JSON.stringify(file));
      return { contents, loader: "ts" };
    });
  },
};

/** Puts programs into one file, which runs the one that its first argument names. */
async function bundlePrograms(file: string, sources: readonly string[]): Promise<void> {
  const choices = sources.map((source) => {
    const name = JSON.stringify(path.parse(source).name);
    return `[${name}, () => require(${JSON.stringify(`./${source}`)})]`;
  });
  const half = `${file}.${process.pid}`;
  await build({
    absWorkingDir: PROJECT,
    stdin: {
      contents: `new Map([${choices.join()}]).get(process.argv.splice(2, 1)[0])();`,
      resolveDir: PROJECT,
    },
    outfile: half,
    bundle: true,
    platform: "node",
    target: "node22",
    // What Node itself goes by, and nothing that only bundlers know.
    conditions: ["node"],
    mainFields: ["main"],
    plugins: [whereTheyAre],
    // An optional peer of type-graphql that is not installed.
    external: ["class-validator"],
    logLevel: "error",
  });
  await rename(half, file);
}

const [file, ...sources] = process.argv.slice(2);
bundlePrograms(file!, sources).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
