import "reflect-metadata";
import type { Session } from "../db/session";
import {
  listAccessTokens,
  type AccessTokenRow,
} from "../domain/access-token/access-token.repository";
import {
  issueAccessToken,
  revokeAccessToken,
  statusOf,
} from "../domain/access-token/access-token.service";
import { encodeId } from "../graphql/global-id";
import { withOperatorSession } from "./operator-session";
import { reportAndExit } from "./report";
import { readTokenArguments, TOKEN_USAGE, type TokenArguments } from "./token-arguments";

/** `npm run token -- create | list | revoke`: access tokens, for those who run the server. */
async function main(): Promise<void> {
  const args = readTokenArguments(process.argv.slice(2));
  if (args === null) {
    console.log(TOKEN_USAGE);
    return;
  }
  await withOperatorSession("token", (session) => run(session, args));
}

async function run(session: Session, args: TokenArguments): Promise<void> {
  if (args.task === "list") {
    const rows = await listAccessTokens(session, args.subject);
    for (const row of rows) console.log(line(row));
    if (rows.length === 0) console.error("There are no access tokens.");
    return;
  }
  if (args.task === "revoke") {
    await revokeAccessToken(session, args.id);
    console.error(`Revoked ${encodeId("accessToken", args.id)}.`);
    return;
  }
  const { id, token } = await issueAccessToken(session, args.subject, args);
  console.error(
    `Access token ${encodeId("accessToken", id)} for ${args.subject}, in force for ${args.days} ` +
      "days. It is shown this once:",
  );
  console.log(token);
}

/** One token to a line, in columns that programs can split at tabs. */
function line(row: AccessTokenRow): string {
  return [
    encodeId("accessToken", row.id),
    statusOf(row, new Date()),
    row.subject,
    row.name,
    row.scopes.join(","),
    `expires ${row.expiresAt.toISOString().slice(0, 10)}`,
    row.lastUsedAt ? `used ${row.lastUsedAt.toISOString().slice(0, 16)}Z` : "never used",
  ].join("\t");
}

main().catch(reportAndExit);
