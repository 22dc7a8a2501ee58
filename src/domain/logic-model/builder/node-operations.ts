import { newId } from "../../../db/new-id";
import { isOutcome, layerRank, nameOf, oneOf } from "../../node/node-layer";
import type { NodeLayer } from "../../node/node.entity";
import type { ContentsNode } from "../model-contents";
import type { AddNode, ChangeNode, MoveNode, NodeTerms, RemoveNode } from "./operation";
import type { Step } from "./step";
import { textOrNull } from "./text";

/** Most boxes that one version may have: what people can still read is far below it. */
const MAX_NODES = 1_000;

export function addNode(step: Step, operation: AddNode): void {
  const { workspace } = step;
  step.checkRef("node", operation.ref);
  checkTerms(step, operation, null, []);
  step.that(
    workspace.nodes.size < MAX_NODES,
    [],
    "TOO_MANY_NODES",
    `A version has at most ${MAX_NODES} boxes: remove some, or make a second model.`,
  );
  if (step.hasFailed) return;
  const id = newId();
  const last = Math.max(0, ...[...workspace.nodes.values()].map((node) => node.position));
  workspace.nodes.set(id, {
    id,
    lineageId: id,
    reference: textOrNull(operation.reference),
    layer: operation.layer,
    title: operation.title,
    description: textOrNull(operation.description),
    outcomeType: operation.outcomeType,
    x: operation.place?.x ?? null,
    y: operation.place?.y ?? null,
    position: last + 1,
  });
  step.noteMade("node", operation.ref, id);
}

export function changeNode(step: Step, operation: ChangeNode): void {
  const node = step.node(operation.node, "node");
  if (!node) return;
  const { changes } = operation;
  const layer = changes.layer ?? node.layer;
  const kept = isOutcome(layer) ? node.outcomeType : null;
  const terms: NodeTerms = {
    layer,
    title: changes.title === undefined ? node.title : (changes.title ?? ""),
    description: changes.description === undefined ? node.description : changes.description,
    outcomeType: changes.outcomeType === undefined ? kept : changes.outcomeType,
    reference: changes.reference === undefined ? node.reference : changes.reference,
  };
  checkTerms(step, terms, node, ["changes"]);
  if (layer !== node.layer) checkNewLayer(step, node, layer);
  if (step.hasFailed) return;
  step.workspace.nodes.set(node.id, {
    ...node,
    ...terms,
    description: textOrNull(terms.description),
    reference: textOrNull(terms.reference),
  });
}

export function moveNode(step: Step, operation: MoveNode): void {
  const node = step.node(operation.node, "node");
  if (!node) return;
  const { x, y } = operation.place ?? { x: null, y: null };
  step.workspace.nodes.set(node.id, { ...node, x, y });
}

export function removeNode(step: Step, operation: RemoveNode): void {
  const node = step.node(operation.node, "node");
  if (node) step.workspace.removeNode(node.id, operation.path);
}

function checkTerms(
  step: Step,
  terms: NodeTerms,
  self: ContentsNode | null,
  path: readonly string[],
): void {
  step.title(terms.title, [...path, "title"]);
  step.text(terms.description, [...path, "description"]);
  step.that(
    terms.outcomeType === null || isOutcome(terms.layer),
    [...path, "outcomeType"],
    "NOT_AN_OUTCOME",
    `Only interim and final outcomes have an outcome type: ${oneOf(terms.layer)} has none. ` +
      "Leave it out, or give the box an outcome's layer.",
  );
  checkReference(step, terms.reference, self, [...path, "reference"]);
}

function checkReference(
  step: Step,
  reference: string | null,
  self: ContentsNode | null,
  path: readonly string[],
): void {
  if (textOrNull(reference) === null || reference === self?.reference) return;
  step.title(reference!, path);
  const taken = [...step.workspace.nodes.values()].find((node) => node.reference === reference);
  step.that(
    taken === undefined || taken.id === self?.id,
    path,
    "DUPLICATE_REFERENCE",
    `The box "${taken?.title}" has the reference "${reference}": give each its own.`,
  );
}

/** A box that changes its layer keeps its arrows and mappings, which must fit where it then is. */
function checkNewLayer(step: Step, node: ContentsNode, layer: NodeLayer): void {
  const { nodes, mappings } = step.workspace;
  const graph = step.workspace.graph();
  const rank = layerRank(layer);
  const against = [
    ...graph.linksFrom(node.id).filter((to) => layerRank(nodes.get(to.toNodeId)!.layer) < rank),
    ...graph.linksTo(node.id).filter((to) => layerRank(nodes.get(to.fromNodeId)!.layer) > rank),
  ];
  const arrows = against.map(
    (link) => `${nameOf(nodes.get(link.fromNodeId)!)} → ${nameOf(nodes.get(link.toNodeId)!)}`,
  );
  step.that(
    against.length === 0,
    ["changes", "layer"],
    "BACKWARD_LINK",
    `As ${oneOf(layer)}, "${node.title}" would have links that go backwards: ` +
      `${arrows.join(", ")}. Unlink those first, or choose another layer.`,
  );
  const isMapped = [...mappings.values()].some((mapping) => mapping.nodeId === node.id);
  step.that(
    isOutcome(layer) || !isMapped,
    ["changes", "layer"],
    "HAS_MAPPINGS",
    `"${node.title}" has Star areas mapped to it, which only outcomes have: unmap them first, or ` +
      "choose an outcome's layer.",
  );
}
