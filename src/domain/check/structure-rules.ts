import type { ContentsLink, ContentsNode } from "../logic-model/model-contents";
import { inWords, isOutcome } from "../node/node-layer";
import { NodeLayer } from "../node/node.entity";
import type { CheckedModel } from "./checked-model";
import { findingOn, findingOnModel, Severity, type Finding } from "./finding";

/** More final outcomes than people can keep in mind while they work. */
const MOST_FINAL_OUTCOMES = 4;

const isInput = (node: ContentsNode): boolean => node.layer === NodeLayer.INPUT;

/** The thread must have an end. */
export function noFinalOutcome(model: CheckedModel): Finding[] {
  if (model.ofLayer(NodeLayer.FINAL_OUTCOME).length > 0) return [];
  return [
    findingOnModel(
      "NO_FINAL_OUTCOME",
      Severity.ERROR,
      "The model has no final outcome: say what change in people's lives the money is for.",
    ),
  ];
}

/** A few outcomes that everybody knows by heart beat a long list. */
export function tooManyFinalOutcomes(model: CheckedModel): Finding[] {
  const count = model.ofLayer(NodeLayer.FINAL_OUTCOME).length;
  if (count <= MOST_FINAL_OUTCOMES) return [];
  return [
    findingOnModel(
      "TOO_MANY_FINAL_OUTCOMES",
      Severity.WARNING,
      `The model has ${count} final outcomes: agree on the ${MOST_FINAL_OUTCOMES} that matter ` +
        "most, and let the others be interim outcomes on the way to them.",
    ),
  ];
}

/** An end that no thread leads to. */
export function unreachedFinalOutcomes(model: CheckedModel): Finding[] {
  return model
    .ofLayer(NodeLayer.FINAL_OUTCOME)
    .filter((node) => model.graph.linksTo(node.id).length === 0)
    .map((node) =>
      findingOn(
        "node",
        node,
        "FINAL_OUTCOME_UNREACHED",
        Severity.ERROR,
        `Nothing leads to the final outcome "${node.title}": link what brings it about to it.`,
      ),
    );
}

/** An outcome that no money or effort reaches; `isConnected` leaves out what is said already. */
export function outcomesWithoutInput(model: CheckedModel): Finding[] {
  return model.outcomes
    .filter((node) => isConnected(model, node) && !model.isReachedBy(node, isInput))
    .map((node) =>
      findingOn(
        "node",
        node,
        "OUTCOME_WITHOUT_INPUT",
        Severity.WARNING,
        `No input reaches the outcome "${node.title}": follow its arrows back and add what is ` +
          "put in, such as people, money or places.",
      ),
    );
}

/** A final outcome that outputs are to bring about in one leap. */
export function finalOutcomesWithoutInterim(model: CheckedModel): Finding[] {
  return model
    .ofLayer(NodeLayer.FINAL_OUTCOME)
    .filter((node) => model.graph.linksTo(node.id).length > 0)
    .filter(
      (node) => !model.isReachedBy(node, (other) => other.layer === NodeLayer.INTERIM_OUTCOME),
    )
    .map((node) =>
      findingOn(
        "node",
        node,
        "NO_INTERIM_OUTCOME_BEFORE",
        Severity.WARNING,
        `No interim outcome leads to "${node.title}": say what changes on the way, so that ` +
          "progress shows before the end.",
      ),
    );
}

/** A service that nobody is there to deliver. */
export function outputsWithoutInput(model: CheckedModel): Finding[] {
  return connectedOutputs(model)
    .filter((node) => !model.isReachedBy(node, isInput))
    .map((node) =>
      findingOn(
        "node",
        node,
        "OUTPUT_WITHOUT_INPUT",
        Severity.WARNING,
        `No input leads to the output "${node.title}": what does it take to deliver it?`,
      ),
    );
}

/** A service for its own sake. */
export function outputsWithoutOutcome(model: CheckedModel): Finding[] {
  return connectedOutputs(model)
    .filter((node) => !model.leadsTo(node, (other) => isOutcome(other.layer)))
    .map((node) =>
      findingOn(
        "node",
        node,
        "OUTPUT_WITHOUT_OUTCOME",
        Severity.WARNING,
        `The output "${node.title}" leads to no outcome: what is different for people because of ` +
          "it? Link it, or ask whether it is needed.",
      ),
    );
}

/** A box without any arrow. A final outcome without one is `FINAL_OUTCOME_UNREACHED` already. */
export function isolatedNodes(model: CheckedModel): Finding[] {
  return model.contents.nodes
    .filter((node) => node.layer !== NodeLayer.FINAL_OUTCOME && isIsolated(model, node))
    .map((node) =>
      findingOn(
        "node",
        node,
        "ISOLATED_NODE",
        Severity.WARNING,
        `The ${inWords(node.layer)} "${node.title}" is linked to nothing: link it into the ` +
          "thread, or remove it.",
      ),
    );
}

/** An arrow of which nobody said why it should hold. */
export function unexplainedLinks(model: CheckedModel): Finding[] {
  return model.contents.links.filter(isUnexplained).map((link) => {
    const [from, to] = [model.node(link.fromNodeId), model.node(link.toNodeId)];
    return findingOn(
      "link",
      link,
      "LINK_UNEXPLAINED",
      Severity.WARNING,
      `The link from "${from.title}" to "${to.title}" has neither rationale nor assumption: say ` +
        "why the one should lead to the other, or what must hold for it.",
    );
  });
}

function isUnexplained(link: ContentsLink): boolean {
  return (link.rationale ?? "").trim() === "" && (link.assumptions ?? "").trim() === "";
}

function isIsolated(model: CheckedModel, node: ContentsNode): boolean {
  return model.graph.linksFrom(node.id).length + model.graph.linksTo(node.id).length === 0;
}

/** Not `ISOLATED_NODE`, and of final outcomes not `FINAL_OUTCOME_UNREACHED`. */
function isConnected(model: CheckedModel, node: ContentsNode): boolean {
  if (node.layer === NodeLayer.FINAL_OUTCOME) return model.graph.linksTo(node.id).length > 0;
  return !isIsolated(model, node);
}

/** An output without any arrow is `ISOLATED_NODE`; saying it three times helps nobody. */
function connectedOutputs(model: CheckedModel): ContentsNode[] {
  return model.ofLayer(NodeLayer.OUTPUT).filter((node) => !isIsolated(model, node));
}
