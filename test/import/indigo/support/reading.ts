import { folderSource } from "../../../../src/import/folder-source";
import type { IndigoProject } from "../../../../src/import/indigo/indigo-project";
import { readIndigo } from "../../../../src/import/indigo/read-indigo";

export type Reading = Awaited<ReturnType<typeof readIndigo>>;

export const read = (folder: string): Promise<Reading> => readIndigo(folderSource(folder));

/** A project by the number in its reference, e.g. `0123`. */
export function projectOf({ projects }: Reading, number: string): IndigoProject {
  const found = projects.find(({ reference }) => reference === `INDIGO-POJ-${number}`);
  if (found === undefined) throw new Error(`no project ${number}`);
  return found;
}
