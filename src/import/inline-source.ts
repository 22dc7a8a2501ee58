import { Readable } from "node:stream";
import type { BundleSource } from "./bundle-source";

/** A file whose content came with the request. */
export interface InlineFile {
  readonly path: string;
  readonly content: string;
}

/** The files of a request. */
export function inlineSource(files: readonly InlineFile[]): BundleSource {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  return {
    name: "the request",
    list: async () =>
      sorted.map(({ path, content }) => ({
        path,
        size: Buffer.byteLength(content),
        open: () => Readable.from([Buffer.from(content)]),
      })),
  };
}
