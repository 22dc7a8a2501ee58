import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { BundleError, type BundleFile, type BundleSource } from "./bundle-source";

/** The files of a folder, and of the folders in it; hidden ones are left out. */
export function folderSource(folder: string): BundleSource {
  return {
    name: folder,
    list: async () => {
      await assertFolder(folder);
      const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
        (error: unknown) => {
          throw new BundleError(unreadable(folder, error));
        },
      );
      const paths = entries
        .filter((entry) => !entry.isDirectory())
        .map((entry) => join(entry.parentPath, entry.name))
        .filter((path) => !isHidden(relative(folder, path)));
      const files = await Promise.all(paths.map((path) => toFile(folder, path)));
      return files.sort((a, b) => (a.path < b.path ? -1 : 1));
    },
  };
}

async function assertFolder(folder: string): Promise<void> {
  const facts = await stat(folder).catch((error: unknown) => {
    if (codeOf(error) !== "ENOENT") throw new BundleError(unreadable(folder, error));
    throw new BundleError(
      `There is no folder ${folder}: give the folder of a bundle, e.g. one with readings.csv.`,
    );
  });
  if (facts.isDirectory()) return;
  throw new BundleError(
    `${folder} is a file, and a bundle is a folder: give the folder that the file is in.`,
  );
}

async function toFile(folder: string, path: string): Promise<BundleFile> {
  // A link to nowhere is listed all the same: reading it then says what is wrong with it.
  const size = await stat(path).then(
    (facts) => facts.size,
    () => 0,
  );
  return {
    path: relative(folder, path).split(sep).join("/"),
    size,
    open: () => createReadStream(path),
  };
}

const isHidden = (path: string): boolean => path.split(sep).some((part) => part.startsWith("."));

const unreadable = (folder: string, error: unknown): string =>
  `The folder ${folder} cannot be read: ${error instanceof Error ? error.message : String(error)}.`;

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}
