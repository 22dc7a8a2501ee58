import "reflect-metadata";
import { readFile } from "node:fs/promises";
import pino from "pino";
import { COMMAND_LINE_VIEWER } from "../auth/viewer";
import { OwnConnection } from "../db/own-connection";
import { readEnv, type Env } from "../env";
import { CSV_FILES } from "../import/bundle-layout";
import { BundleError, type BundleSource } from "../import/bundle-source";
import { folderSource } from "../import/folder-source";
import { importBundle } from "../import/import-bundle";
import { ImportCancelled, ImportError } from "../import/import-error";
import { importLine, type ImportReport } from "../import/import-report";
import { importIndigo } from "../import/indigo/import-indigo";
import { indigoLine } from "../import/indigo/indigo-report";
import { indigoText } from "../import/indigo/indigo-report-text";
import { NO_MAPPING, readMapping, type ImportMapping } from "../import/mapping-file";
import { progressLines } from "../import/progress-lines";
import { faultsText, summaryText } from "../import/report-text";
import { assertFree, folderSink, writeReport } from "../import/rest/folder-sink";
import { onSignals } from "../signals";
import { readArguments, USAGE, type ImportArguments } from "./import-arguments";
import { openImportStore, type ImportStore } from "./import-store";
import { INDIGO_USAGE, readIndigoArguments } from "./indigo-arguments";
import { reportAndExit } from "./report";

const EXIT = { landed: 0, faults: 1, usage: 2, cancelled: 130 } as const;

/** `npm run import -- <bundle>`: takes the files of a provider or a commissioner in. */
async function main(): Promise<void> {
  const [first, ...rest] = process.argv.slice(2);
  await (first === "indigo" ? mainOfIndigo(rest) : mainOfBundle(process.argv.slice(2)));
}

async function mainOfBundle(given: readonly string[]): Promise<void> {
  const args = readArguments(given);
  if (args === null) {
    console.log(USAGE);
    return;
  }
  const mapping = await loadMapping(args.mapping);
  if (args.faults) await assertFree(args.faults);
  const source = folderSource(args.bundle);
  await withImportStore(source, async (store, running) => {
    const report = await importBundle(running.connection, {
      ...{ source, mapping, pseudonyms: store.pseudonyms, acceptValid: args.acceptValid },
      rest: args.faults ? folderSink(args.faults) : undefined,
      signal: running.signal,
      onProgress: running.progress.onProgress,
    });
    running.progress.end();
    await tell(report, args);
    running.log(importLine(report));
    process.exitCode = report.outcome === "landed" ? EXIT.landed : EXIT.faults;
  });
}

/** `npm run import -- indigo <folder>`: takes contracts of the INDIGO Impact Bond Dataset in. */
async function mainOfIndigo(given: readonly string[]): Promise<void> {
  const args = readIndigoArguments(given);
  if (args === null) {
    console.log(INDIGO_USAGE);
    return;
  }
  const source = folderSource(args.folder);
  await withImportStore(source, async (_store, running) => {
    const report = await importIndigo(running.connection, {
      ...{ source, isTrial: args.isTrial, signal: running.signal },
      onProgress: running.progress.onProgress,
    });
    running.progress.end();
    console.log(args.report === "json" ? JSON.stringify(report, null, 2) : indigoText(report));
    running.log(indigoLine(report));
    process.exitCode = report.outcome === "refused" ? EXIT.faults : EXIT.landed;
  });
}

/** What an import runs with. */
interface Running {
  readonly connection: OwnConnection;
  readonly progress: ReturnType<typeof progressLines>;
  /** Aborted by Ctrl-C, and where the disk is full. */
  readonly signal: AbortSignal;
  log(fields: object): void;
}

/** Opens the database for what comes from a source, and closes it behind the work. */
async function withImportStore(
  source: BundleSource,
  work: (store: ImportStore, running: Running) => Promise<void>,
): Promise<void> {
  const env = readEnv(process.env);
  const files = await source.list();
  const bytes = files.reduce((sum, file) => sum + file.size, 0);
  const stopping = onSignals();
  const cancelling = new AbortController();
  void stopping.stopped.then(() => cancelling.abort());
  const store = await openImportStore(env, bytes, (line) => console.error(line));
  const progress = progressLines(process.stderr);
  const endWatch = store.watchRoom((error) => cancelling.abort(error));
  try {
    const connection = await OwnConnection.open(store.url, {
      ...COMMAND_LINE_VIEWER,
      trace: { action: "import" },
    });
    try {
      const log = (fields: object): void => logger(env).info(fields, "import");
      await work(store, { connection, progress, signal: cancelling.signal, log });
    } finally {
      await connection.close();
    }
  } finally {
    endWatch();
    progress.end();
    await store.close();
  }
}

async function loadMapping(path: string | null): Promise<ImportMapping> {
  if (path === null) return NO_MAPPING;
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new BundleError(`The mapping file cannot be read: ${reason}.`);
  });
  return readMapping(text, CSV_FILES);
}

/** The report goes to the standard output, everything else to the other one. */
async function tell(report: ImportReport, { report: form, faults: folder }: ImportArguments) {
  const faults = faultsText(report);
  const json = JSON.stringify({ ...report, rest: undefined }, null, 2);
  if (form === "json") console.log(json);
  else console.log([faults, summaryText(report)].filter((text) => text !== "").join("\n\n"));
  if (faults === "" || folder === null) return;
  await writeReport(folder, "faults.txt", `${faults}\n`);
  await writeReport(folder, "faults.json", `${json}\n`);
  console.error(`Rows with faults were written to ${folder}: mend them, and import that folder.`);
}

/** Beside the report, on the other output: one line for programs that watch. */
function logger(env: Env) {
  return pino({ level: env.logLevel, base: undefined }, pino.destination({ fd: 2, sync: true }));
}

main().catch((error: unknown) => {
  if (error instanceof ImportCancelled) {
    console.error(error.message);
    process.exitCode = EXIT.cancelled;
  } else if (error instanceof BundleError) {
    console.error(error.message);
    process.exitCode = EXIT.usage;
  } else if (error instanceof ImportError) {
    console.error(error.message);
    process.exitCode = EXIT.faults;
  } else reportAndExit(error);
});
