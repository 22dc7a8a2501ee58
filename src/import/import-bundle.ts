import type { OwnConnection } from "../db/own-connection";
import { onlyOnce, type IdempotentRequest } from "../db/idempotency";
import type { Pseudonyms } from "../pseudonyms/pseudonyms";
import { describeKnown, isEmpty, toLayout } from "./bundle-layout";
import { BundleError, type BundleSource } from "./bundle-source";
import { endedBy, explainDatabaseError } from "./import-error";
import { giveImportLockBack, takeImportLock } from "./import-lock.repository";
import { withoutContent, type ImportReport, type OnProgress } from "./import-report";
import { ImportRun } from "./import-run";
import { NO_MAPPING, type ImportMapping } from "./mapping-file";
import { writeRest, type RestSink } from "./rest/write-rest";

export interface ImportOptions {
  readonly source: BundleSource;
  /** Makes the pseudonyms that people are entered by: their identifiers are never kept. */
  readonly pseudonyms: Pseudonyms;
  /** Land the good rows where others have faults; default false: all or nothing. */
  readonly acceptValid?: boolean;
  readonly mapping?: ImportMapping;
  /** Where rows with faults are written to be mended; default nowhere. */
  readonly rest?: RestSink;
  /** Ends the import; nothing of it lands. */
  readonly signal?: AbortSignal;
  readonly onProgress?: OnProgress;
  /** Set for a request that may come again: what it answered is answered again. */
  readonly once?: IdempotentRequest | null;
}

/**
 * Imports a bundle in one transaction: it lands whole, or (with `acceptValid`) its good rows land,
 * or nothing does. The same bundle again changes nothing. Imports wait for each other.
 *
 * @throws BundleError when there is no bundle; ImportError when it ended before it was done
 */
export async function importBundle(
  connection: OwnConnection,
  options: ImportOptions,
): Promise<ImportReport> {
  const startedAt = performance.now();
  const { signal = new AbortController().signal, onProgress = () => undefined } = options;
  const stop = (): void => void connection.cancel();
  signal.addEventListener("abort", stop);
  try {
    let waited: string[] = [];
    await takeImportLock(connection.session, () => {
      onProgress({ step: "waiting" });
      waited = ["Another import was running: this one waited until it had ended."];
    });
    const report = await inOneTransaction(connection, { ...options, signal, onProgress });
    const seconds = (performance.now() - startedAt) / 1000;
    return { ...report, warnings: [...waited, ...report.warnings], seconds };
  } catch (error) {
    throw signal.aborted ? endedBy(signal) : explainDatabaseError(error);
  } finally {
    signal.removeEventListener("abort", stop);
    // A connection that broke gave it back by that.
    await giveImportLockBack(connection.session).catch(() => undefined);
  }
}

type Started = ImportOptions & Required<Pick<ImportOptions, "signal" | "onProgress">>;
type Outcome = Omit<ImportReport, "seconds">;

async function inOneTransaction(connection: OwnConnection, options: Started): Promise<Outcome> {
  await connection.begin();
  try {
    const work = (): Promise<Outcome> => run(connection, options);
    const outcome = options.once
      ? await onlyOnce(connection.session, options.once, work, withoutContent)
      : await work();
    if (options.signal.aborted) throw endedBy(options.signal);
    if (outcome.outcome === "refused") {
      await connection.rollback();
      return outcome;
    }
    options.onProgress({ step: "committing" });
    await connection.commit();
    return outcome;
  } catch (error) {
    await connection.rollback();
    throw error;
  }
}

async function run(connection: OwnConnection, options: Started): Promise<Outcome> {
  const { source, pseudonyms, mapping = NO_MAPPING, signal, onProgress } = options;
  const { acceptValid = false } = options;
  const layout = toLayout(await source.list());
  if (isEmpty(layout)) {
    throw new BundleError(`${source.name} holds no part of a bundle: ${describeKnown()}.`);
  }
  const intake = { connection, pseudonyms, mapping, signal, onProgress };
  const importing = await ImportRun.begin(layout, intake);
  await importing.check();
  const hasFaults = await importing.hasFaults();
  const isLanding = !hasFaults || acceptValid;
  if (isLanding) await importing.landAll();
  const files = await importing.report(isLanding);
  if (hasFaults && options.rest) await writeRest(connection.session, layout, files, options.rest);
  const rest = [...(options.rest?.files ?? [])];
  const warnings = [...layout.warnings, ...(await importing.warnings())];
  return { outcome: outcomeOf(hasFaults, isLanding), files, warnings, rest };
}

function outcomeOf(hasFaults: boolean, isLanding: boolean): ImportReport["outcome"] {
  if (!hasFaults) return "landed";
  return isLanding ? "in_part" : "refused";
}
