import type { BundleFile } from "./bundle-source";
import { suggest } from "./suggest";

/** The CSV files of a bundle, in the order in which they stand on each other. */
export const CSV_FILES = [
  "organisations.csv",
  "contracts.csv",
  "parties.csv",
  "services.csv",
  "licences.csv",
  "training.csv",
  "engagements.csv",
  "readings.csv",
  "measurements.csv",
] as const;

/** The folders of JSON files of a bundle. */
export const JSON_FOLDERS = ["stars", "area-mappings", "models"] as const;

/** Files that we write beside the rest of an import. */
const REPORT_FILES = ["faults.txt", "faults.json"];

/** Most files that a warning names. */
const MOST_NAMED = 10;

const KNOWN = [...CSV_FILES, ...JSON_FOLDERS.map((folder) => `${folder}/*.json`)];

/** What a bundle's folder holds. */
export interface Layout {
  readonly csv: ReadonlyMap<string, BundleFile>;
  /** By folder, in the order of their paths. */
  readonly json: ReadonlyMap<string, readonly BundleFile[]>;
  /** Sentences about files that no part of a bundle is called. */
  readonly warnings: readonly string[];
}

/** Sorts the files of a bundle. */
export function toLayout(files: readonly BundleFile[]): Layout {
  const csv = new Map<string, BundleFile>();
  const json = new Map<string, BundleFile[]>();
  const unknown: string[] = [];
  for (const file of files) {
    const folder = JSON_FOLDERS.find((name) => isIn(file.path, name));
    if ((CSV_FILES as readonly string[]).includes(file.path)) csv.set(file.path, file);
    else if (folder) json.set(folder, [...(json.get(folder) ?? []), file]);
    else if (!REPORT_FILES.includes(file.path)) unknown.push(file.path);
  }
  return { csv, json, warnings: unknown.length > 0 ? [describeUnknown(unknown)] : [] };
}

/** Whether there is anything to import. */
export const isEmpty = ({ csv, json }: Layout): boolean => csv.size + json.size === 0;

/** What a bundle holds, for people. */
export const describeKnown = (): string => KNOWN.join(", ");

const isIn = (path: string, folder: string): boolean =>
  path.startsWith(`${folder}/`) &&
  path.endsWith(".json") &&
  !path.slice(folder.length + 1).includes("/");

function describeUnknown(paths: readonly string[]): string {
  const named = paths.slice(0, MOST_NAMED).map((path) => {
    const meant = suggest(path, CSV_FILES);
    return meant ? `${path} (did you mean ${meant}?)` : path;
  });
  const more = paths.length > named.length ? ` and ${paths.length - named.length} more` : "";
  return (
    `Left out, because no part of a bundle is called so: ${named.join(", ")}${more}. ` +
    `Parts are ${describeKnown()}.`
  );
}
