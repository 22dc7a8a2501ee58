import type { OwnConnection } from "../db/own-connection";
import { Checks } from "../domain/checks";
import { conflict, invalid, notAllowed } from "../domain/refusal";
import type { Pseudonyms } from "../pseudonyms/pseudonyms";
import { CSV_FILES } from "./bundle-layout";
import { BundleError } from "./bundle-source";
import { importBundle } from "./import-bundle";
import { ImportDenied, ImportError } from "./import-error";
import type { ImportReport } from "./import-report";
import { inlineSource, type InlineFile } from "./inline-source";
import { NO_MAPPING, readMapping, type ImportMapping } from "./mapping-file";
import { InlineSink } from "./rest/inline-sink";

/** Characters of all files of a request; its body may hold little more. */
export const MAX_CHARACTERS = 4_000_000;

/** A bundle that came with a request. */
export interface InlineBundle {
  readonly files: readonly InlineFile[];
  readonly acceptValid: boolean;
  readonly mapping?: string | null;
  readonly idempotencyKey?: string | null;
}

/**
 * Imports the files of a request.
 *
 * @throws Refusal when the request is no bundle, or somebody entered the same in the meantime
 */
export async function importInline(
  connection: OwnConnection,
  pseudonyms: Pseudonyms,
  { idempotencyKey, ...input }: InlineBundle,
): Promise<ImportReport> {
  checkFiles(input.files);
  const { files, acceptValid } = input;
  try {
    return await importBundle(connection, {
      source: inlineSource(files),
      pseudonyms,
      acceptValid,
      mapping: mappingOf(input.mapping),
      rest: acceptValid ? new InlineSink() : undefined,
      once:
        idempotencyKey == null
          ? null
          : {
              key: idempotencyKey,
              mutation: "importBundle",
              // A hash without a key would tell who tries identifiers whether they guessed.
              input: pseudonyms.digest(JSON.stringify(input)),
            },
    });
  } catch (error) {
    if (error instanceof BundleError) throw refuse("files", "NO_BUNDLE", error.message);
    if (error instanceof ImportDenied) throw notAllowed("ROLE_NEEDED", error.message);
    if (error instanceof ImportError) throw conflict(error.message);
    throw error;
  }
}

function checkFiles(files: readonly InlineFile[]): void {
  const checks = new Checks(["input"]);
  checks.that(files.length > 0, "files", "REQUIRED", "Give at least one file.");
  const characters = files.reduce((sum, file) => sum + file.content.length, 0);
  checks.that(
    characters <= MAX_CHARACTERS,
    "files",
    "TOO_LARGE",
    `The files have ${characters} characters: at most ${MAX_CHARACTERS} are taken in a request. ` +
      "Take larger bundles in with npm run import.",
  );
  const seen = new Set<string>();
  files.forEach(({ path }, i) => {
    const message = `The file "${path}" comes twice.`;
    checks.that(!seen.has(path), ["files", String(i), "path"], "DUPLICATE", message);
    seen.add(path);
  });
  checks.throwIfAny();
}

function mappingOf(text: string | null | undefined): ImportMapping {
  if (text == null) return NO_MAPPING;
  try {
    return readMapping(text, CSV_FILES);
  } catch (error) {
    if (error instanceof BundleError) throw refuse("mapping", "INVALID_MAPPING", error.message);
    throw error;
  }
}

const refuse = (field: string, code: string, message: string): Error =>
  invalid([{ path: ["input", field], code, message }]);
