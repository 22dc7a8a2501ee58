// The product's own file, which needs none of its packages: they may not be installed yet.
import { keyFromText, keyToText } from "../../src/db/key-text";

const PREFIXES = { engagement: "eng", star: "sta", starArea: "are", modelVersion: "lmv" } as const;

type Kind = keyof typeof PREFIXES;

/** The id by which the API knows a row. */
export const encodeId = (kind: Kind, key: string): string => `${PREFIXES[kind]}_${keyToText(key)}`;

/** The row's key in an id of the API. */
export function decodeId(kind: Kind, id: string): string {
  const key = keyFromText(id.replace(`${PREFIXES[kind]}_`, ""));
  if (key === null) throw new Error(`${id} is no id of a ${kind}`);
  return key;
}
