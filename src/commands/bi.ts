import "reflect-metadata";
import type { Session } from "../db/session";
import { listBiLogins, type BiLoginRow } from "../reporting/logins/bi-login.repository";
import {
  addBiLogin,
  removeBiLogin,
  renewPassword,
  type IssuedPassword,
} from "../reporting/logins/bi-login.service";
import { BI_USAGE, readBiArguments, type BiArguments } from "./bi-arguments";
import { withOperatorSession } from "./operator-session";
import { reportAndExit } from "./report";

const ROLE_STAYS =
  " Its role stays in the database, with no way in: it made something in another database, or is at " +
  "work. Drop it by hand (drop owned by …; drop role …).";

/** `npm run bi -- add-login | new-password | remove-login | list`: logins of BI tools. */
async function main(): Promise<void> {
  const args = readBiArguments(process.argv.slice(2));
  if (args === null) {
    console.log(BI_USAGE);
    return;
  }
  await withOperatorSession("bi", (session, { url }) => run(session, args, url));
}

async function run(session: Session, args: BiArguments, url: string): Promise<void> {
  if (args.task === "list") {
    const rows = await listBiLogins(session);
    for (const row of rows) console.log(line(row));
    if (rows.length === 0) console.error("There are no logins of BI tools.");
    return;
  }
  if (args.task === "remove-login") {
    const isGone = await removeBiLogin(session, args.login);
    console.error(`Removed the login ${args.login}.${isGone ? "" : ROLE_STAYS}`);
    return;
  }
  const issued =
    args.task === "add-login"
      ? await addBiLogin(session, args)
      : await renewPassword(session, args);
  tell(args.login, issued, url);
}

/** What to fill in; the password alone on the standard output. */
function tell(login: string, { password, lastDay }: IssuedPassword, url: string): void {
  const { hostname, port, pathname } = new URL(url);
  console.error(
    `In the BI tool: host ${hostname}, port ${port || "5432"}, database ${pathname.slice(1)}, ` +
      `schema reporting_v1, user ${login}. The password is in force until ${lastDay}, and shown this ` +
      "once:",
  );
  console.log(password);
}

/** One login to a line, in columns that programs can split at tabs. */
function line({ login, subject, lastDay, isThere, madeAt }: BiLoginRow): string {
  const state = isThere
    ? `password until ${lastDay}`
    : "unknown to the database: new-password makes it";
  return [login, subject, state, `made ${madeAt.toISOString().slice(0, 10)}`].join("\t");
}

main().catch(reportAndExit);
