import "reflect-metadata";
import { parseArgs } from "node:util";
import { wholly } from "../db/wholly";
import { addUpChanges } from "../domain/evidence/kept/recount.service";
import { readPseudonym } from "../pseudonyms/pseudonym-text";
import { keptFacts } from "../rights/kept-facts";
import { ErasureGround, ErasureWay } from "../rights/erasure/erased-person.entity";
import { eraseAnybody } from "../rights/erasure/erasure.service";
import { UsageError } from "./command-error";
import { asOperator } from "./operator-session";
import { getPerson, readPerson } from "./person-arguments";
import { reportAndExit } from "./report";

const GROUNDS = Object.values(ErasureGround).filter((one) => one !== ErasureGround.RETENTION);

const USAGE = `Usage: npm run erase -- <provider> <pseudonym> --ground <word> --confirm <pseudonym>
       npm run erase -- <provider> --case-reference <identifier> --ground <word> --confirm <pseudonym>

  <provider>           the provider's reference
  <pseudonym>          what the person is shown by
  --case-reference     or what the provider's own case system knows them by
  --ground             ${GROUNDS.join(", ")}
  --remove-everything  leave nothing, not even what is counted of nobody: published figures change
  --confirm            the person's pseudonym, typed again: it cannot be undone
  --help               this text

Backups taken before still hold the person: see docs/people.md.
Exit codes: 0 erased, 1 nobody is called so or they are held on to, 2 wrong use.`;

const OPTIONS = {
  "case-reference": { type: "string" },
  ground: { type: "string" },
  "remove-everything": { type: "boolean" },
  confirm: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

/** `npm run erase`: somebody is gone, for good. */
async function main(): Promise<void> {
  const { values, positionals } = read();
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const names = readPerson(positionals, values["case-reference"], USAGE);
  const ground = GROUNDS.find((known) => known === values.ground);
  if (!ground) throw new UsageError(`--ground is one of ${GROUNDS.join(", ")}.`, USAGE);
  const way = values["remove-everything"] ? ErasureWay.REMOVE_EVERYTHING : ErasureWay.KEEP_COUNTS;
  await asOperator("eraseServiceUser", async ({ connection, pseudonyms, env }) => {
    await wholly(connection, async () => {
      const { session } = connection;
      const person = await getPerson(session, pseudonyms, names);
      if (readPseudonym(values.confirm ?? "") !== person.pseudonym) {
        throw new UsageError(
          "--confirm is not the person's pseudonym: an erasure cannot be undone.",
          USAGE,
        );
      }
      const erasing = { pseudonyms, keptFacts: keptFacts(env.disclosure) };
      await eraseAnybody(session, erasing, person, { ground, way });
    });
    await addUpChanges(connection);
  });
  console.log("Erased. Backups taken before still hold the person.");
}

function read() {
  try {
    return parseArgs({ options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), USAGE);
  }
}

main().catch(reportAndExit);
