import type { AddIndicator, Operation, SetTarget } from "../builder/operation";
import type {
  DefinedArea,
  DefinedIndicator,
  DefinedNode,
  ModelDefinition,
} from "./model-definition";

/** The key of a Star area by its names; `NO_SUCH_KEY` for one that is not there. */
export type FindArea = (area: DefinedArea) => string;

/** Digits after the point of figures where a file does not say. */
const DECIMALS = 1;

/**
 * The batch that builds what a file defines, so that files and canvases are held to the same rules.
 * Issues name the place in the file, e.g. `["nodes", "3", "stars", "0", "area"]`.
 */
export function toOperations(definition: ModelDefinition, findArea: FindArea): Operation[] {
  return [
    ...definition.nodes.flatMap((node, i) => nodeOperations(node, ["nodes", `${i}`], findArea)),
    ...definition.links.map((link, i): Operation => ({
      kind: "link",
      path: ["links", `${i}`],
      from: { ref: link.from },
      to: { ref: link.to },
      rationale: link.rationale ?? null,
      assumptions: link.assumptions ?? null,
      strength: link.strength,
    })),
  ];
}

function nodeOperations(
  node: DefinedNode,
  path: readonly string[],
  findArea: FindArea,
): Operation[] {
  const { ref, layer, title, description = null, outcomeType = null } = node;
  const place = null;
  const reference = ref;
  return [
    { kind: "addNode", path, ref, layer, title, description, outcomeType, reference, place },
    ...(node.stars ?? []).map((star, i): Operation => ({
      kind: "map",
      path: [...path, "stars", `${i}`],
      outcome: { ref },
      areaId: findArea(star),
      weight: String(star.weight ?? 1),
      explanation: star.explanation ?? null,
    })),
    ...(node.indicators ?? []).flatMap((indicator, i) =>
      indicatorOperations(indicator, ref, [...path, "indicators", `${i}`], findArea),
    ),
  ];
}

function indicatorOperations(
  indicator: DefinedIndicator,
  nodeRef: string,
  path: readonly string[],
  findArea: FindArea,
): Operation[] {
  const add: AddIndicator = {
    kind: "addIndicator",
    path,
    ref: indicator.ref,
    reference: indicator.ref,
    node: { ref: nodeRef },
    title: indicator.title,
    description: indicator.description ?? null,
    nature: indicator.nature,
    unit: indicator.unit,
    direction: indicator.direction,
    aggregation: indicator.aggregation,
    source: indicator.source ?? null,
    frequency: indicator.frequency ?? null,
    baseline: indicator.baseline ?? null,
    decimals: indicator.decimals ?? DECIMALS,
    starAreaId: indicator.star ? findArea(indicator.star) : null,
  };
  const targets = (indicator.targets ?? []).map((target, i): SetTarget => ({
    kind: "setTarget",
    path: [...path, "targets", `${i}`],
    indicator: { ref: indicator.ref },
    period: { start: target.start, end: target.end },
    value: target.value,
    explanation: target.explanation ?? null,
    reason: target.reason ?? null,
  }));
  return [add, ...targets];
}
