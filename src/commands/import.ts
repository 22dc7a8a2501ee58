import "reflect-metadata";
import { readFile } from "node:fs/promises";
import pino from "pino";
import { COMMAND_LINE_VIEWER } from "../auth/viewer";
import { OwnConnection } from "../db/own-connection";
import { readEnv, type Env } from "../env";
import { CSV_FILES } from "../import/bundle-layout";
import { BundleError } from "../import/bundle-source";
import { folderSource } from "../import/folder-source";
import { importBundle } from "../import/import-bundle";
import { ImportCancelled, ImportError } from "../import/import-error";
import { importLine, type ImportReport } from "../import/import-report";
import { NO_MAPPING, readMapping, type ImportMapping } from "../import/mapping-file";
import { progressLines } from "../import/progress-lines";
import { faultsText, summaryText } from "../import/report-text";
import { assertFree, folderSink, writeReport } from "../import/rest/folder-sink";
import { onSignals } from "../signals";
import { readArguments, USAGE, type ImportArguments } from "./import-arguments";
import { openImportStore } from "./import-store";
import { reportAndExit } from "./report";

const EXIT = { landed: 0, faults: 1, usage: 2, cancelled: 130 } as const;

/** `npm run import -- <bundle>`: takes the files of a provider or a commissioner in. */
async function main(): Promise<void> {
  const args = readArguments(process.argv.slice(2));
  if (args === null) {
    console.log(USAGE);
    return;
  }
  const env = readEnv(process.env);
  const mapping = await loadMapping(args.mapping);
  if (args.faults) await assertFree(args.faults);
  const source = folderSource(args.bundle);
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
      const report = await importBundle(connection, {
        source,
        pseudonyms: store.pseudonyms,
        mapping,
        acceptValid: args.acceptValid,
        rest: args.faults ? folderSink(args.faults) : undefined,
        signal: cancelling.signal,
        onProgress: progress.onProgress,
      });
      progress.end();
      await tell(report, args);
      logger(env).info(importLine(report), "import");
      process.exitCode = report.outcome === "landed" ? EXIT.landed : EXIT.faults;
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
