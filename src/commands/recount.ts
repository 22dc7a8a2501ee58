import "reflect-metadata";
import { parseArgs } from "node:util";
import { inWords, recount } from "../domain/evidence/kept/recount.service";
import { UsageError } from "./command-error";
import { asOperator } from "./operator-session";
import { reportAndExit } from "./report";

const USAGE = `Usage: npm run recount [-- --mend]

Counts all people and readings again, compares that with the counts that are kept beside them, and
says what differs. Nobody need stop working meanwhile.

  --mend   puts right what differs
  --help   this text

Exit codes: 0 nothing differs, or it was mended; 1 something differs, or not done; 2 wrong use.`;

const OPTIONS = { mend: { type: "boolean" }, help: { type: "boolean", short: "h" } } as const;

const DIFFERS = 1;
/** Most differences that are told one by one. */
const MAX_LINES = 50;

/** `npm run recount`: whether kept counts are what a recount gives. */
async function main(): Promise<void> {
  const { mend = false, help = false } = read();
  if (help) {
    console.log(USAGE);
    return;
  }
  const found = await asOperator("recount", ({ connection }) => recount(connection, mend));
  if (found.length === 0) {
    console.log("The kept counts are those of a recount.");
    return;
  }
  console.log(found.slice(0, MAX_LINES).map(inWords).join("\n"));
  if (found.length > MAX_LINES) console.log(`… and ${found.length - MAX_LINES} more.`);
  console.log(
    mend
      ? `Mended: ${found.length} kept counts.`
      : `${found.length} kept counts differ. Put them right with: npm run recount -- --mend`,
  );
  if (!mend) process.exitCode = DIFFERS;
}

function read(): { mend?: boolean; help?: boolean } {
  try {
    return parseArgs({ options: OPTIONS }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), USAGE);
  }
}

main().catch(reportAndExit);
