import { chmod, copyFile, mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { NativeFolder } from "./binaries";
import { makeLibraryLinks } from "./library-links";

const PREFIX = "postgres-programs-";

// Static libraries and build files serve compilers only.
const NOT_NEEDED = /\.a$|^pgxs$|^pkgconfig$/;

/**
 * Copies the programs into `home` (60 MB, once per version) and links their libraries there;
 * answers with the folder of the copy. The copy belongs to whoever runs us and is readable for all:
 * as root, the user that PostgreSQL runs as cannot change what it runs.
 */
export async function copyBinaries(native: NativeFolder, home: string): Promise<string> {
  const place = path.join(home, PREFIX + native.version);
  const folder = path.join(place, "native");
  const isThere = await stat(folder).then(
    () => true,
    () => false,
  );
  if (isThere) return folder;
  await removeCopies(home);
  const half = `${place}.new`;
  await copyTree(native.folder, path.join(half, "native"));
  await chmod(half, 0o755);
  await makeLibraryLinks(path.join(half, "native"));
  await rename(half, place);
  return folder;
}

async function removeCopies(home: string): Promise<void> {
  const names = await readdir(home);
  const old = names.filter((name) => name.startsWith(PREFIX));
  await Promise.all(old.map((name) => rm(path.join(home, name), { recursive: true })));
}

/**
 * Not `fs.cp`, which keeps the modes of a read-only or closed installation and turns links into
 * ones that lead back into it. Links are left out: they are made anew.
 */
async function copyTree(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  await chmod(to, 0o755);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    if (NOT_NEEDED.test(entry.name)) continue;
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) await copyTree(source, target);
    if (entry.isFile()) await copyReadable(source, target);
  }
}

async function copyReadable(source: string, target: string): Promise<void> {
  const { mode } = await stat(source);
  await copyFile(source, target);
  await chmod(target, (mode & 0o111) === 0 ? 0o644 : 0o755);
}
