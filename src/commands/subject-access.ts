import "reflect-metadata";
import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { wholly } from "../db/wholly";
import { heldPage } from "../rights/subject-access/held-page";
import {
  collectHeld,
  recordSubjectAccess,
  toJson,
} from "../rights/subject-access/subject-access.service";
import { UsageError } from "./command-error";
import { asOperator } from "./operator-session";
import { getPerson, readPerson } from "./person-arguments";
import { reportAndExit } from "./report";

const USAGE = `Usage: npm run subject-access -- <provider> <pseudonym> --to <folder>
       npm run subject-access -- <provider> --case-reference <identifier> --to <folder>

  <provider>        the provider's reference, e.g. QUAYSIDE
  <pseudonym>       what the person is shown by, e.g. P-7K3M-9QX2-VD0A-4F6T-HW81
  --case-reference  or what the provider's own case system knows them by (it is hashed, not kept;
                    your shell may keep what you type)
  --to <folder>     where held.json and held.html are written, for your eyes alone
  --help            this text

Everything that is held about them, as JSON and as a page to read. It is entered in the audit trail.
Exit codes: 0 written, 1 nobody is called so, 2 wrong use.`;

const OPTIONS = {
  "case-reference": { type: "string" },
  to: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

/** `npm run subject-access`: what is held about somebody who asks. */
async function main(): Promise<void> {
  const { values, positionals } = read();
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const names = readPerson(positionals, values["case-reference"], USAGE);
  if (values.to === undefined) throw new UsageError("Say where --to.", USAGE);
  const folder = resolve(values.to);
  const held = await asOperator("prepareSubjectAccess", ({ connection, pseudonyms }) =>
    wholly(connection, async () => {
      const { session } = connection;
      const { id, organisationId } = await getPerson(session, pseudonyms, names);
      await recordSubjectAccess(session, id, organisationId);
      return collectHeld(session, id);
    }),
  );
  await mkdir(folder, { recursive: true }).catch(refuseOther);
  for (const [name, text] of [
    ["held.json", toJson(held)],
    ["held.html", heldPage(held)],
  ] as const) {
    await writeFile(join(folder, name), text, { mode: 0o600, flag: "wx" }).catch(refuseOther);
    console.log(join(folder, name));
  }
}

function refuseOther(error: NodeJS.ErrnoException): never {
  const reason = error.code === "EEXIST" ? "it is there already" : error.message;
  throw new UsageError(`${error.path ?? "The file"} cannot be written: ${reason}.`, USAGE);
}

function read() {
  try {
    return parseArgs({ options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), USAGE);
  }
}

main().catch(reportAndExit);
