import { createHash } from "node:crypto";
import { keyToText } from "../db/key-text";

/**
 * In the order of the SHA-256 of `<seed>:<id after its prefix>`, in hexadecimal digits: the same
 * seed puts the same things in the same order, and nobody who does not know the ids can choose it.
 */
export function inSeededOrder<T extends { readonly id: string }>(
  things: readonly T[],
  seed: string,
): T[] {
  return things
    .map((thing) => ({ thing, key: sha256(`${seed}:${keyToText(thing.id)}`) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ thing }) => thing);
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
