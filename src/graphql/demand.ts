import { requireRole } from "../auth/forbidden";
import type { Action } from "../auth/permissions";
import type { OperationContext } from "../context";
import type { Session } from "../db/session";

/** What the mutation at hand takes; mutations of one operation run one after another. */
interface Demand {
  readonly action: Action;
  isChecked: boolean;
}

const demands = new WeakMap<OperationContext, Demand>();

/**
 * Runs a mutation that takes a permission. Whether the viewer has it is asked in the transaction that
 * writes, by `checkDemand`, so that it costs no other one.
 *
 * @throws Error when the mutation answered without having asked
 */
export async function demanding<T>(
  context: OperationContext,
  action: Action,
  work: () => Promise<T>,
): Promise<T> {
  const demand: Demand = { action, isChecked: false };
  demands.set(context, demand);
  try {
    const answer = await work();
    if (!demand.isChecked) throw new Error(`nobody asked for the permission ${action}`);
    return answer;
  } finally {
    demands.delete(context);
  }
}

/**
 * Lets the mutation at hand go on if the viewer of its transaction may do the like at all.
 *
 * @throws GraphQLError `FORBIDDEN`
 */
export async function checkDemand(context: OperationContext, session: Session): Promise<void> {
  const demand = demands.get(context);
  if (!demand) throw new Error("no mutation is at work");
  requireRole(context.viewer, await session.reach(), demand.action);
  demand.isChecked = true;
}
