import type { Issue } from "../../refusal";
import { Batch } from "./batch";
import { addIndicator, changeIndicator, removeIndicator, setTarget } from "./indicator-operations";
import { changeLink, link, unlink } from "./link-operations";
import { changeMapping, map, unmap } from "./mapping-operations";
import { addNode, changeNode, moveNode, removeNode } from "./node-operations";
import { madeBy, type Operation } from "./operation";
import { Step } from "./step";
import type { Workspace } from "./workspace";

/**
 * Works through a batch in memory, in order. An operation that is refused changes nothing, and those
 * that build on what it would have made are passed over, so that each mistake is said once.
 *
 * @returns everything that stands against the batch; empty when the workspace may be saved
 */
export function applyOperations(
  workspace: Workspace,
  operations: readonly Operation[],
): readonly Issue[] {
  const batch = new Batch(workspace, operations);
  for (const operation of operations) {
    const step = new Step(batch, operation.path);
    apply(step, operation);
    batch.issues.push(...step.issues);
    const made = madeBy(operation);
    if (made && step.hasFailed) batch.noteMissing(made.kind, made.ref);
  }
  return batch.issues;
}

function apply(step: Step, operation: Operation): void {
  switch (operation.kind) {
    case "addNode":
      return addNode(step, operation);
    case "changeNode":
      return changeNode(step, operation);
    case "moveNode":
      return moveNode(step, operation);
    case "removeNode":
      return removeNode(step, operation);
    case "link":
      return link(step, operation);
    case "unlink":
      return unlink(step, operation);
    case "changeLink":
      return changeLink(step, operation);
    case "map":
      return map(step, operation);
    case "unmap":
      return unmap(step, operation);
    case "changeMapping":
      return changeMapping(step, operation);
    case "addIndicator":
      return addIndicator(step, operation);
    case "changeIndicator":
      return changeIndicator(step, operation);
    case "removeIndicator":
      return removeIndicator(step, operation);
    case "setTarget":
      return setTarget(step, operation);
  }
}
