import "reflect-metadata";
import { COMMAND_LINE_VIEWER } from "../auth/viewer";
import { Deadline, OperationStopped } from "../db/deadline";
import { readEnv, type Env } from "../env";
import { ProcessMemory } from "../process-memory";
import { CATALOGUE } from "../reporting/catalogue/catalogue";
import { readFileQuestion, type FileQuestion } from "../reporting/export/file-question";
import { openFile } from "../reporting/export/open-file";
import { FigureRefresher } from "../reporting/figures/figure-refresher";
import { figureSessions } from "../reporting/figures/figure-sessions.repository";
import { QueryProblem } from "../reporting/query/query-problem";
import { SERVER_CATALOGUE } from "../reporting/query/server-catalogue";
import { DEFAULT_EXTRACT_LIMITS } from "../reporting/read/extract-limits";
import { Extracts } from "../reporting/read/extract.repository";
import { CommandError, UsageError } from "./command-error";
import { EXPORT_USAGE, readExportArguments, type WriteArguments } from "./export-arguments";
import { reportAndExit } from "./report";
import { assertHoldsRole, openViewerStore, type ViewerStore } from "./viewer-store";
import { writeNewFile, writeToOutput } from "./write-file";

/** Exit code of a program that was stopped by Ctrl-C. */
const INTERRUPTED = 130;

/** As long as it takes: nobody else waits. */
const NO_LIMITS = { operation: 0, longOperation: 0, lock: 0 } as const;

/** `npm run export`: a dataset as a file, of the rows that somebody may see. */
async function main(): Promise<void> {
  const args = readExportArguments(process.argv.slice(2));
  if (args === null) {
    console.log(EXPORT_USAGE);
    return;
  }
  if (args.task === "list") {
    for (const { name, title } of CATALOGUE) console.log(`${name}\t${title}`);
    return;
  }
  await write(args, questionOf(args));
}

function questionOf({ name, filter, select, format, out }: WriteArguments): FileQuestion {
  if (out === null && format.name !== "csv" && process.stdout.isTTY) {
    throw new UsageError(`${format.name} is nothing to read: give --out.`, EXPORT_USAGE);
  }
  return readFileQuestion(name, { filter, select }, SERVER_CATALOGUE);
}

async function write(args: WriteArguments, question: FileQuestion): Promise<void> {
  const env = readEnv(process.env);
  const store = await openViewerStore(env, (line) => console.error(line));
  const deadline = new Deadline(NO_LIMITS);
  const stop = (): void => deadline.stop("hang-up");
  process.once("SIGINT", stop).once("SIGTERM", stop);
  try {
    const viewer = { ...COMMAND_LINE_VIEWER, subject: args.subject };
    await assertHoldsRole(store, viewer);
    const { format, out, hasMark } = args;
    const order = { question, format, options: { hasMark }, viewer, deadline };
    const file = openFile(extractsOf(store, env), order);
    await (out === null ? writeToOutput(file) : writeNewFile(file, out));
  } finally {
    process.off("SIGINT", stop).off("SIGTERM", stop);
    deadline.end();
    await store.close();
  }
}

function extractsOf({ dataSource }: ViewerStore, { disclosure }: Env): Extracts {
  const figures = new FigureRefresher({
    ...{ disclosure, memory: new ProcessMemory(), time: NO_LIMITS },
    open: figureSessions(dataSource),
  });
  return new Extracts({
    dataSource,
    limits: DEFAULT_EXTRACT_LIMITS,
    refreshFigures: figures.refresh,
  });
}

main().catch((error: unknown) => {
  if (error instanceof OperationStopped) {
    console.error("Stopped: nothing was written.");
    process.exitCode = INTERRUPTED;
    return;
  }
  reportAndExit(error instanceof QueryProblem ? new CommandError(error.message) : error);
});
