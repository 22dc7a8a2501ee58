import { chown, open, rename } from "node:fs/promises";
import type { Owner } from "./data-folder";

/** Writes a file wholly or not at all, readable for its owner alone (mode 0600). */
export async function writePrivateFile(
  file: string,
  text: string,
  owner: Owner | null,
): Promise<void> {
  const half = `${file}.new`;
  const handle = await open(half, "w", 0o600);
  try {
    await handle.chmod(0o600);
    await handle.writeFile(`${text}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  if (owner) await chown(half, owner.uid, owner.gid);
  await rename(half, file);
}
