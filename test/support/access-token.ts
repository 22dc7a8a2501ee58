import { COMMAND_LINE_VIEWER, type Scope } from "../../src/auth/viewer";
import { inTransaction } from "../../src/db/transaction";
import { issueAccessToken } from "../../src/domain/access-token/access-token.service";
import type { TestDatabase } from "./database";

/** Makes an access token for somebody, as whoever runs the server would. */
export async function makeToken(
  { dataSource }: Pick<TestDatabase, "dataSource">,
  subject: string,
  scopes: readonly Scope[] = ["read", "write"],
): Promise<string> {
  const counts = { statements: 0, rows: 0 };
  const { token } = await inTransaction(dataSource, COMMAND_LINE_VIEWER, counts, (session) =>
    issueAccessToken(session, subject, { name: `For ${subject}`, scopes, days: 30 }),
  );
  return token;
}
