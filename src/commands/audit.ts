import "reflect-metadata";
import { readFile, writeFile } from "node:fs/promises";
import { findHeads } from "../audit/audit-chain.repository";
import { KeptHeadsError, readHeads, writeHeads } from "../audit/kept-heads";
import { verifyTrail, type Verification } from "../audit/verify.service";
import { COMMAND_LINE_VIEWER } from "../auth/viewer";
import { openDatabase } from "../db/open-database";
import type { Session } from "../db/session";
import { openSnapshot } from "../db/snapshot";
import { readEnv } from "../env";
import { AUDIT_USAGE, readAuditArguments } from "./audit-arguments";
import { UsageError } from "./command-error";
import { openOperatorStore } from "./operator-store";
import { reportAndExit } from "./report";

const EXIT = { disagrees: 1, usage: 2 } as const;

/** `npm run audit -- verify | heads`: whether the audit trail still says what was entered. */
async function main(): Promise<void> {
  const args = readAuditArguments(process.argv.slice(2));
  if (args === null) {
    console.log(AUDIT_USAGE);
    return;
  }
  const kept = args.task === "verify" && args.against !== null ? await loadHeads(args.against) : [];
  await withTrail(async (session) => {
    if (args.task === "verify") tell(await verifyTrail(session, kept));
    else await give(writeHeads(await findHeads(session), new Date()), args.to);
  });
}

/** One unchanging state of the trail, while others go on entering events. */
async function withTrail(work: (session: Session) => Promise<void>): Promise<void> {
  const store = await openOperatorStore(readEnv(process.env), (line) => console.error(line));
  try {
    const dataSource = await openDatabase(store.url);
    const counts = { statements: 0, rows: 0 };
    const snapshot = openSnapshot(dataSource, COMMAND_LINE_VIEWER, counts);
    try {
      await work(snapshot.session);
    } finally {
      await snapshot.close();
      await dataSource.destroy();
    }
  } finally {
    await store.close();
  }
}

async function loadHeads(path: string) {
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new KeptHeadsError(`${path} cannot be read (${reason})`);
  });
  return readHeads(text);
}

function tell({ events, lanes, disagreements }: Verification): void {
  for (const { lane, number, reason } of disagreements) {
    console.log(`Event ${number} of lane ${lane} ${reason}.`);
  }
  if (disagreements.length > 0) {
    process.exitCode = EXIT.disagrees;
    return;
  }
  console.log(`The audit trail is whole: ${events} events in ${lanes} lanes.`);
}

async function give(heads: string, path: string | null): Promise<void> {
  if (path === null) {
    process.stdout.write(heads);
    return;
  }
  await writeFile(path, heads, { flag: "wx" }).catch((error: NodeJS.ErrnoException) => {
    const reason =
      error.code === "EEXIST" ? "it is there, and may be all that was kept" : error.message;
    throw new UsageError(`${path} cannot be written: ${reason}.`, AUDIT_USAGE);
  });
}

main().catch((error: unknown) => {
  if (!(error instanceof KeptHeadsError)) {
    reportAndExit(error);
    return;
  }
  console.error(error.message);
  process.exitCode = EXIT.usage;
});
