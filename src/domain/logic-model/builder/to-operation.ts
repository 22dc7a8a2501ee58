import { decodeAnyId, type IdKind } from "../../../graphql/global-id";
import type { LogicModelOperation } from "./edit-logic-model.inputs";
import type { AddIndicatorOperation, ChangeIndicatorOperation } from "./indicator-operation.inputs";
import { NO_SUCH_KEY, type Named, type Operation, type ThingKind } from "./operation";
import type { AddNodeOperation, ChangeLinkOperation } from "./operation.inputs";

/**
 * The step that a client sent at a place of its batch.
 *
 * @throws Error when it is none or several, which `@oneOf` keeps out
 */
export function toOperation(
  input: LogicModelOperation,
  index: number,
  reason: string | null | undefined,
): Operation {
  const at = <K extends Operation["kind"]>(kind: K) => ({
    kind,
    path: ["input", "operations", `${index}`, kind],
  });
  if (input.addNode) return { ...at("addNode"), ...newNode(input.addNode) };
  if (input.changeNode) {
    const { node, changes } = input.changeNode;
    return { ...at("changeNode"), node: named("node", node), changes };
  }
  if (input.moveNode) {
    const { node, place } = input.moveNode;
    return { ...at("moveNode"), node: named("node", node), place: place ?? null };
  }
  if (input.removeNode) return { ...at("removeNode"), node: named("node", input.removeNode.node) };
  if (input.link) {
    const { ref, from, to, rationale = null, assumptions = null, strength } = input.link;
    const ends = { from: named("node", from), to: named("node", to) };
    return { ...at("link"), ref, ...ends, rationale, assumptions, strength };
  }
  if (input.unlink) return { ...at("unlink"), link: named("link", input.unlink.link) };
  if (input.changeLink) return { ...at("changeLink"), ...linkChanges(input.changeLink) };
  if (input.map) {
    const { ref, outcome, area, weight, explanation = null } = input.map;
    const areaId = areaKey(area);
    return { ...at("map"), ref, outcome: named("node", outcome), areaId, weight, explanation };
  }
  if (input.unmap) return { ...at("unmap"), mapping: named("mapping", input.unmap.mapping) };
  if (input.changeMapping) {
    const { mapping, changes } = input.changeMapping;
    return { ...at("changeMapping"), mapping: named("mapping", mapping), changes };
  }
  if (input.addIndicator) return { ...at("addIndicator"), ...newIndicator(input.addIndicator) };
  if (input.changeIndicator) {
    return { ...at("changeIndicator"), ...indicatorChanges(input.changeIndicator) };
  }
  if (input.removeIndicator) {
    const { indicator } = input.removeIndicator;
    return { ...at("removeIndicator"), indicator: named("indicator", indicator) };
  }
  if (input.setTarget) {
    const { indicator, ...target } = input.setTarget;
    const own = { ...target, reason: target.reason ?? reason };
    return { ...at("setTarget"), ...own, indicator: named("indicator", indicator) };
  }
  throw new Error("an operation without a kind came past @oneOf");
}

const ID_KINDS: Record<ThingKind, IdKind> = {
  node: "node",
  link: "link",
  mapping: "mapping",
  indicator: "indicator",
};

/** Whatever is no id of this kind is taken for a reference of the batch. */
function named(kind: ThingKind, text: string): Named {
  const id = decodeAnyId(text);
  return id?.kind === ID_KINDS[kind] ? { key: id.key } : { ref: text };
}

function areaKey(text: string): string {
  const id = decodeAnyId(text);
  return id?.kind === "starArea" ? id.key : NO_SUCH_KEY;
}

function newNode(input: AddNodeOperation) {
  const { ref, layer, title } = input;
  const { description = null, outcomeType = null, reference = null, place = null } = input;
  return { ref, layer, title, description, outcomeType, reference, place };
}

function linkChanges({ link, changes }: ChangeLinkOperation) {
  const { from, to, ...terms } = changes;
  const ends = {
    ...(from != null && { from: named("node", from) }),
    ...(to != null && { to: named("node", to) }),
  };
  return { link: named("link", link), changes: { ...terms, ...ends } };
}

function newIndicator(input: AddIndicatorOperation) {
  const { ref, node, title, nature, unit, direction, aggregation, decimals } = input;
  const { reference = null, description = null, source = null } = input;
  const { frequency = null, baseline = null, starArea } = input;
  const terms = { title, nature, unit, direction, aggregation, decimals };
  const optional = { reference, description, source, frequency, baseline };
  const starAreaId = starArea == null ? null : areaKey(starArea);
  return { ref, node: named("node", node), ...terms, ...optional, starAreaId };
}

function indicatorChanges({ indicator, changes }: ChangeIndicatorOperation) {
  const { node, starArea, ...terms } = changes;
  return {
    indicator: named("indicator", indicator),
    changes: {
      ...terms,
      ...(node != null && { node: named("node", node) }),
      ...(starArea !== undefined && { starAreaId: starArea === null ? null : areaKey(starArea) }),
    },
  };
}
