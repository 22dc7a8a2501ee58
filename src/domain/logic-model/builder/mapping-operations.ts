import { newId } from "../../../db/new-id";
import { isOutcome, nameOf } from "../../node/node-layer";
import type { AddMapping, ChangeMapping, RemoveMapping } from "./operation";
import type { Step } from "./step";
import { textOrNull } from "./text";

export function map(step: Step, operation: AddMapping): void {
  step.checkRef("mapping", operation.ref);
  checkWeight(step, operation.weight, ["weight"]);
  step.text(operation.explanation, "explanation");
  const node = step.node(operation.outcome, "outcome");
  const area = step.area(operation.areaId, "area");
  if (!node || !area) return;
  step.that(
    isOutcome(node.layer),
    "outcome",
    "NOT_AN_OUTCOME",
    `Stars are evidence for interim and final outcomes: ${nameOf(node)} is neither. Map the area ` +
      "to an outcome that it leads to.",
  );
  const isTaken = [...step.workspace.mappings.values()].some(
    (mapping) => mapping.nodeId === node.id && mapping.starAreaId === area.id,
  );
  step.that(
    !isTaken,
    "area",
    "DUPLICATE_MAPPING",
    `${area.name} is mapped to "${node.title}" already: change the weight of that mapping instead.`,
  );
  if (step.hasFailed) return;
  const id = newId();
  step.workspace.mappings.set(id, {
    id,
    lineageId: id,
    nodeId: node.id,
    starAreaId: area.id,
    starAreaName: area.name,
    weight: operation.weight,
    explanation: textOrNull(operation.explanation),
  });
  step.noteMade("mapping", operation.ref, id);
}

export function changeMapping(step: Step, operation: ChangeMapping): void {
  const mapping = step.mapping(operation.mapping, "mapping");
  const { weight, explanation } = operation.changes;
  if (weight != null) checkWeight(step, weight, ["changes", "weight"]);
  step.text(explanation, ["changes", "explanation"]);
  if (!mapping || step.hasFailed) return;
  step.workspace.mappings.set(mapping.id, {
    ...mapping,
    weight: weight ?? mapping.weight,
    explanation: explanation === undefined ? mapping.explanation : textOrNull(explanation),
  });
}

export function unmap(step: Step, operation: RemoveMapping): void {
  const mapping = step.mapping(operation.mapping, "mapping");
  if (mapping) step.workspace.remove("mappings", mapping.id, operation.path);
}

function checkWeight(step: Step, weight: string, path: readonly string[]): void {
  step.that(
    /[1-9]/.test(weight) && !weight.startsWith("-"),
    path,
    "WEIGHT_NOT_POSITIVE",
    `The weight is ${weight}: give a number above 0, e.g. "1"; to leave the area out, unmap it.`,
  );
}
