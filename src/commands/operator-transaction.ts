import { COMMAND_LINE_VIEWER } from "../auth/viewer";
import { openDatabase } from "../db/open-database";
import type { Session } from "../db/session";
import { inTransaction } from "../db/transaction";
import type { Refusal } from "../domain/refusal";
import { readEnv } from "../env";
import { openOperatorStore } from "./operator-store";

/**
 * Runs a command's work in one transaction that sees everything, on the database that the
 * environment names.
 *
 * @param action what the audit trail calls what is done
 * @throws StartError, DatabaseStartError, and whatever `work` throws
 */
export async function withOperatorSession<T>(
  action: string,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const store = await openOperatorStore(readEnv(process.env), (text) => console.error(text));
  try {
    const dataSource = await openDatabase(store.url);
    try {
      const counts = { statements: 0, rows: 0 };
      const viewer = { ...COMMAND_LINE_VIEWER, trace: { action } };
      return await inTransaction(dataSource, viewer, counts, work);
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await store.close();
  }
}

/** Everything that stands against it, a line each. */
export function wordsOf({ problem }: Refusal): string {
  if (problem.kind !== "ValidationFailed") return problem.message;
  return problem.issues.map((issue) => issue.message).join("\n");
}
