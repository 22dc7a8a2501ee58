import { BundleError } from "./bundle-source";

/** What a source calls a file's columns and words, and what we call them. */
export interface FileMapping {
  /** Its heading -> ours. */
  readonly columns: ReadonlyMap<string, string>;
  /** Our column -> its word -> ours. */
  readonly words: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** Mappings by file name, e.g. `readings.csv`. */
export type ImportMapping = ReadonlyMap<string, FileMapping>;

/** For a source that speaks as we do. */
export const NO_MAPPING: ImportMapping = new Map();

/**
 * Reads a mapping file: `{ "readings.csv": { "columns": { "Ref": "reading" }, "words": { "kind":
 * { "Normal": "standard" } } } }`.
 *
 * @throws BundleError naming the place of the first fault
 */
export function readMapping(text: string, knownFiles: readonly string[]): ImportMapping {
  const root = parse(text);
  const files = entriesOf(root, "the mapping file");
  return new Map(
    files.map(([file, value]) => {
      if (!knownFiles.includes(file)) {
        throw faulty(`"${file}"`, `names no file of a bundle: ${knownFiles.join(", ")}`);
      }
      return [file, readFileMapping(file, value)];
    }),
  );
}

function readFileMapping(file: string, value: unknown): FileMapping {
  const parts = new Map(entriesOf(value, `"${file}"`));
  for (const key of parts.keys()) {
    if (key === "columns" || key === "words") continue;
    throw faulty(`"${file}"."${key}"`, 'is neither "columns" nor "words"');
  }
  const columns = readWords(parts.get("columns") ?? {}, `"${file}"."columns"`);
  const ours = [...columns.values()];
  const twice = ours.find((name, i) => ours.indexOf(name) !== i);
  if (twice) throw faulty(`"${file}"."columns"`, `gives "${twice}" for two headings`);
  const words = entriesOf(parts.get("words") ?? {}, `"${file}"."words"`).map(
    ([column, map]) => [column, readWords(map, `"${file}"."words"."${column}"`)] as const,
  );
  return { columns, words: new Map(words) };
}

function readWords(value: unknown, place: string): ReadonlyMap<string, string> {
  return new Map(
    entriesOf(value, place).map(([theirs, ours]) => {
      if (typeof ours !== "string") throw faulty(`${place}."${theirs}"`, "is no text");
      return [theirs, ours];
    }),
  );
}

function entriesOf(value: unknown, place: string): [string, unknown][] {
  if (value !== null && typeof value === "object" && !Array.isArray(value)) {
    return Object.entries(value);
  }
  throw faulty(place, "is no JSON object");
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new BundleError(`The mapping file is not JSON: ${reason}.`, { cause: error });
  }
}

const faulty = (place: string, what: string): BundleError =>
  new BundleError(
    `In the mapping file ${place} ${what}. It looks like ` +
      '{ "readings.csv": { "columns": { "Ref": "reading" }, ' +
      '"words": { "kind": { "Normal": "standard" } } } }.',
  );
