import { COMMAND_LINE_VIEWER } from "../auth/viewer";
import { OwnConnection } from "../db/own-connection";
import type { Session } from "../db/session";
import { wholly } from "../db/wholly";
import { readEnv, type Env } from "../env";
import type { Pseudonyms } from "../pseudonyms/pseudonyms";
import { openOperatorStore } from "./operator-store";

/** What a command line that works on people's rows is given. */
export interface OperatorTools {
  readonly connection: OwnConnection;
  readonly pseudonyms: Pseudonyms;
  readonly env: Env;
  /** The address of the database, as its owner; carries the password. */
  readonly url: string;
}

/**
 * Opens the database as its owner for a command, and closes it after it.
 *
 * @param action what the audit trail calls what is done
 */
export async function asOperator<T>(
  action: string,
  work: (tools: OperatorTools) => Promise<T>,
): Promise<T> {
  const env = readEnv(process.env);
  const store = await openOperatorStore(env, (line) => console.error(line));
  try {
    const viewer = { ...COMMAND_LINE_VIEWER, trace: { action } };
    const connection = await OwnConnection.open(store.url, viewer);
    try {
      return await work({ connection, pseudonyms: store.pseudonyms, env, url: store.url });
    } finally {
      await connection.close();
    }
  } finally {
    await store.close();
  }
}

/**
 * Runs a command's work in one transaction that sees everything, on the database that the
 * environment names.
 *
 * @param action what the audit trail calls what is done
 * @throws StartError, DatabaseStartError, and whatever `work` throws
 */
export function withOperatorSession<T>(
  action: string,
  work: (session: Session, tools: OperatorTools) => Promise<T>,
): Promise<T> {
  return asOperator(action, (tools) =>
    wholly(tools.connection, () => work(tools.connection.session, tools)),
  );
}
