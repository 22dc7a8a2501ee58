import { traceText } from "../audit/trace";
import type { Entered, ReachMemory } from "../auth/reach-memory";
import type { Reach } from "../auth/reach";
import type { Viewer } from "../auth/viewer";
import type { Deadline } from "./deadline";
import type { Connection } from "./connection";

/** In this order: entering may have to wait for a lock itself. */
const ENTER = `select set_config('lock_timeout', $3, true), set_config('statement_timeout', $2, true),
  set_config('idle_in_transaction_session_timeout', $2, true),
  set_config('golden_thread.trace', $4, true), enter_as($1, $5)`;

/**
 * Tells PostgreSQL on whose behalf the transaction runs and how long its statements may take, until
 * it ends; gives what the viewer may see.
 *
 * @param memory of what was told before, whose reach is not told again
 */
export async function enterAs(
  connection: Connection,
  viewer: Viewer,
  deadline: Deadline,
  memory: ReachMemory | null,
): Promise<Reach> {
  const { subject } = viewer;
  const { statementMs, lockMs } = deadline.backstop;
  const known = memory?.known(subject);
  const { rows } = await connection.ask(ENTER, [
    ...[subject, String(statementMs), String(lockMs), traceText(viewer), known?.kept ?? null],
  ]);
  const entered: Entered = rows[0]![4];
  return memory ? memory.reachOf(subject, entered, known) : entered.reach!;
}
