import { Readable } from "node:stream";
import { setImmediate } from "node:timers/promises";
import type { BundleSource } from "./bundle-source";

/** A file whose content came with the request. */
export interface InlineFile {
  readonly path: string;
  readonly content: string;
}

/** Bytes that are read at a time: some thousands of the shortest rows. */
const PIECE = 4_096;

/** The files of a request. */
export function inlineSource(files: readonly InlineFile[]): BundleSource {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  return {
    name: "the request",
    list: async () =>
      sorted.map(({ path, content }) => ({
        path,
        size: Buffer.byteLength(content),
        open: () => Readable.from(piecesOf(Buffer.from(content))),
      })),
  };
}

/** Others are answered between two pieces: megabytes of short rows take many seconds to parse. */
async function* piecesOf(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += PIECE) {
    yield bytes.subarray(at, at + PIECE);
    await setImmediate();
  }
}
