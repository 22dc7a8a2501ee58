import { chmod, cp, mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { NativeFolder } from "./binaries";
import { makeLibraryLinks } from "./library-links";

const PREFIX = "postgres-programs-";

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
  await mkdir(half, { recursive: true });
  // Static libraries and build files serve compilers only.
  const filter = (file: string): boolean => !file.endsWith(".a") && !file.endsWith("/pgxs");
  await cp(native.folder, path.join(half, "native"), {
    recursive: true,
    filter,
    // Else links would lead back to where the copy must be independent of.
    verbatimSymlinks: true,
  });
  await makeLibraryLinks(path.join(half, "native"));
  await openToAll(half);
  await rename(half, place);
  return folder;
}

async function removeCopies(home: string): Promise<void> {
  const names = await readdir(home);
  const old = names.filter((name) => name.startsWith(PREFIX));
  await Promise.all(old.map((name) => rm(path.join(home, name), { recursive: true })));
}

async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(file);
    if (entry.isFile()) await chmod(file, ((await stat(file)).mode & 0o111) !== 0 ? 0o755 : 0o644);
  }
}
