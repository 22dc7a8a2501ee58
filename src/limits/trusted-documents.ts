import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { parse, stripIgnoredCharacters } from "graphql";
import type { Viewer } from "../auth/viewer";
import { StartError } from "../start-error";

/** Which clients are bound to the list: `*`, `browser`, or the ids of programs. */
export type Bound = readonly string[];

/** How many times as long as the longest document another layout of one may be. */
const MAX_LAYOUT = 4;

/** The documents that a deployment knows, by id, and who may send no others. */
export class TrustedDocuments {
  private readonly byId = new Map<string, string>();
  private readonly known = new Set<string>();
  private longest = 0;

  /**
   * @param documents text by id, as `schema/trusted-documents.json` holds them
   */
  constructor(
    documents: Readonly<Record<string, string>>,
    private readonly bound: Bound,
  ) {
    for (const [id, text] of Object.entries(documents)) {
      this.byId.set(id, text);
      this.known.add(fingerprint(text));
      this.longest = Math.max(this.longest, text.length);
    }
  }

  /** The text of a known document; undefined for an id that is not on the list. */
  textOf(id: string): string | undefined {
    return this.byId.get(id);
  }

  /** Whether a text is one of the list, however it is laid out. */
  has(text: string): boolean {
    return text.length <= MAX_LAYOUT * this.longest && this.known.has(fingerprint(text));
  }

  /** Whether somebody may send documents of the list only. */
  binds({ method, client }: Viewer): boolean {
    if (this.bound.includes("*")) return true;
    if (method === "session") return this.bound.includes("browser");
    return client !== null && this.bound.includes(client);
  }
}

/**
 * Reads a list of documents.
 *
 * @throws StartError when the file is missing, is no list, or holds what is no document
 */
export function readTrustedDocuments(file: string, bound: Bound): TrustedDocuments {
  const documents = readList(file);
  for (const [id, text] of Object.entries(documents)) {
    try {
      parse(text);
    } catch (error) {
      throw new StartError(
        `TRUSTED_DOCUMENTS is ${file}, whose document ${id} is not GraphQL: ${String(error)}`,
      );
    }
  }
  return new TrustedDocuments(documents, bound);
}

function readList(file: string): Record<string, string> {
  let list: unknown;
  try {
    list = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new StartError(`TRUSTED_DOCUMENTS is ${file}, which cannot be read: ${String(error)}`);
  }
  if (isList(list)) return list;
  throw new StartError(
    `TRUSTED_DOCUMENTS is ${file}, which is no list of documents: give a JSON object of text by ` +
      "hash, such as schema/trusted-documents.json.",
  );
}

function isList(value: unknown): value is Record<string, string> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((text) => typeof text === "string");
}

/** The same for texts that differ in white space, commas and comments only. */
function fingerprint(text: string): string {
  return createHash("sha256").update(withoutLayout(text)).digest("hex");
}

function withoutLayout(text: string): string {
  try {
    return stripIgnoredCharacters(text);
  } catch {
    // No GraphQL: the parser says so to whoever may send it.
    return text;
  }
}
