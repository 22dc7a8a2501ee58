import { newId } from "../../../db/new-id";
import { LAYERS, layerRank, nameOf, oneOf, orList } from "../../node/node-layer";
import type { ContentsLink, ContentsNode } from "../model-contents";
import { ModelGraph } from "../model-graph";
import type { AddLink, ChangeLink, LinkTerms, RemoveLink } from "./operation";
import type { Step } from "./step";
import { textOrNull } from "./text";

/** Most arrows that one version may have: laying out 6,000 takes half a second, and ever longer. */
const MAX_LINKS = 5_000;

export function link(step: Step, operation: AddLink): void {
  step.checkRef("link", operation.ref);
  step.that(
    step.workspace.links.size < MAX_LINKS,
    [],
    "TOO_MANY_LINKS",
    `A version has at most ${MAX_LINKS} links: remove some, or make a second model.`,
  );
  checkTexts(step, operation, []);
  const from = step.node(operation.from, "from");
  const to = step.node(operation.to, "to");
  if (from && to) checkEnds(step, from, to, null, ["to"]);
  if (!from || !to || step.hasFailed) return;
  const id = newId();
  step.workspace.links.set(id, {
    id,
    lineageId: id,
    fromNodeId: from.id,
    toNodeId: to.id,
    rationale: textOrNull(operation.rationale),
    assumptions: textOrNull(operation.assumptions),
    strength: operation.strength,
  });
  step.noteMade("link", operation.ref, id);
}

export function changeLink(step: Step, operation: ChangeLink): void {
  const current = step.link(operation.link, "link");
  if (!current) return;
  const { changes } = operation;
  const { nodes } = step.workspace;
  const from = changes.from
    ? step.node(changes.from, ["changes", "from"])
    : nodes.get(current.fromNodeId)!;
  const to = changes.to ? step.node(changes.to, ["changes", "to"]) : nodes.get(current.toNodeId)!;
  checkTexts(step, changes, ["changes"]);
  const isRelinked = from?.id !== current.fromNodeId || to?.id !== current.toNodeId;
  const end = changes.to ? "to" : "from";
  if (from && to && isRelinked) checkEnds(step, from, to, current, ["changes", end]);
  if (!from || !to || step.hasFailed) return;
  const { rationale, assumptions, strength } = changes;
  step.workspace.links.set(current.id, {
    ...current,
    fromNodeId: from.id,
    toNodeId: to.id,
    rationale: rationale === undefined ? current.rationale : textOrNull(rationale),
    assumptions: assumptions === undefined ? current.assumptions : textOrNull(assumptions),
    strength: strength ?? current.strength,
  });
}

export function unlink(step: Step, operation: RemoveLink): void {
  const current = step.link(operation.link, "link");
  if (current) step.workspace.remove("links", current.id, operation.path);
}

function checkTexts(
  step: Step,
  terms: Partial<{ [F in keyof LinkTerms]: string | null }>,
  path: readonly string[],
): void {
  step.text(terms.rationale, [...path, "rationale"]);
  step.text(terms.assumptions, [...path, "assumptions"]);
}

/** Refuses an arrow to itself, backwards, a second one, and one that closes a circle. */
function checkEnds(
  step: Step,
  from: ContentsNode,
  to: ContentsNode,
  self: ContentsLink | null,
  path: readonly string[],
): void {
  if (from.id === to.id) {
    const message = `A link leads from one box to another: ${nameOf(from)} cannot lead to itself.`;
    step.that(false, path, "SELF_LINK", message);
    return;
  }
  step.that(
    layerRank(from.layer) <= layerRank(to.layer),
    path,
    "BACKWARD_LINK",
    backward(from, to),
  );
  const others = [...step.workspace.links.values()].filter((other) => other.id !== self?.id);
  step.that(
    !others.some((other) => other.fromNodeId === from.id && other.toNodeId === to.id),
    path,
    "DUPLICATE_LINK",
    `${nameOf(from)} leads to ${nameOf(to)} already: change that link instead.`,
  );
  // No arrow goes backwards, so a circle stays within a layer.
  if (layerRank(from.layer) !== layerRank(to.layer)) return;
  const circle = new ModelGraph(others).findPath(to.id, from.id);
  if (circle === null) return;
  const way = circle.map((id) => `"${step.workspace.nodes.get(id)!.title}"`).join(" → ");
  step.that(
    false,
    path,
    "CYCLE",
    `${nameOf(to)} leads to ${nameOf(from)} already (${way}), so this link would close a circle: ` +
      "leave it out, or unlink one of those first.",
  );
}

function backward(from: ContentsNode, to: ContentsNode): string {
  const further = LAYERS.filter((layer) => layerRank(layer) > layerRank(from.layer)).map(oneOf);
  const same = oneOf(from.layer).replace(/^an? /, "another ");
  return (
    `A link goes forward: from ${nameOf(from)} to ${nameOf(to)} goes backwards. Turn it round, or ` +
    `link to ${orList([same, ...further])}.`
  );
}
