import type { Readable } from "node:stream";

/** One file of a bundle. */
export interface BundleFile {
  /** Relative to the bundle, with `/` between folders, e.g. `stars/harbour-2026.json`. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** Its bytes from the beginning; may be asked for more than once. */
  open(): Readable;
}

/** Where the files of a bundle come from. */
export interface BundleSource {
  /** What a person knows it by: a folder, or "the request". */
  readonly name: string;
  /**
   * All files, in the order of their paths.
   *
   * @throws BundleError when there is no bundle
   */
  list(): Promise<readonly BundleFile[]>;
}

/** What was given is no bundle at all; the message says what would be accepted. */
export class BundleError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "BundleError";
  }
}
