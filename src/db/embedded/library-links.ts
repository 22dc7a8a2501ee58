import { readFile, stat, symlink } from "node:fs/promises";
import path from "node:path";
import { codeOf } from "./database-start-error";

interface LibraryLink {
  /** The library, and the name that it is asked for under; both from the package's own root. */
  readonly source: string;
  readonly target: string;
}

const NOT_ALLOWED = new Set(["EACCES", "EPERM", "EROFS"]);

/**
 * Makes the links between libraries (`libpq.so.5` to `libpq.so.5.18`) that `folder` lacks.
 * False where the folder may not be written to and links are lacking.
 */
export async function makeLibraryLinks(folder: string): Promise<boolean> {
  for (const link of await readLinks(folder)) {
    const isMade = await makeLink(path.dirname(folder), link);
    if (!isMade) return false;
  }
  return true;
}

async function makeLink(root: string, { source, target }: LibraryLink): Promise<boolean> {
  const file = path.join(root, target);
  if (await exists(file)) return true;
  try {
    await symlink(path.relative(path.dirname(target), source), file);
    return true;
  } catch (error) {
    const code = codeOf(error) ?? "";
    // Another process may have made it since we looked.
    if (code === "EEXIST") return exists(file);
    if (NOT_ALLOWED.has(code)) return false;
    throw error;
  }
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

async function readLinks(folder: string): Promise<LibraryLink[]> {
  try {
    const text = await readFile(path.join(folder, "pg-symlinks.json"), "utf8");
    return JSON.parse(text) as LibraryLink[];
  } catch (error) {
    // A package for a system that needs no links carries no list.
    if (codeOf(error) === "ENOENT") return [];
    throw error;
  }
}
