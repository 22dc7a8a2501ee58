import {
  Aggregation,
  IndicatorDirection,
  IndicatorNature,
} from "../../src/domain/indicator/indicator.entity";
import { LinkStrength } from "../../src/domain/link/link.entity";
import type {
  ContentsIndicator,
  ContentsLink,
  ContentsMapping,
  ContentsNode,
  ContentsTarget,
  ModelContents,
} from "../../src/domain/logic-model/model-contents";
import { NodeLayer } from "../../src/domain/node/node.entity";

export function node(id: string, layer: NodeLayer, rest: Partial<ContentsNode> = {}): ContentsNode {
  return {
    id,
    lineageId: id,
    reference: id,
    layer,
    title: id,
    description: null,
    outcomeType: null,
    x: null,
    y: null,
    position: 0,
    ...rest,
  };
}

export function link(from: string, to: string, rest: Partial<ContentsLink> = {}): ContentsLink {
  return {
    id: `${from}-${to}`,
    lineageId: `${from}-${to}`,
    fromNodeId: from,
    toNodeId: to,
    rationale: "Because",
    assumptions: null,
    strength: LinkStrength.ASSUMED,
    ...rest,
  };
}

export function indicator(
  id: string,
  nodeId: string,
  rest: Partial<ContentsIndicator> = {},
): ContentsIndicator {
  return {
    id,
    lineageId: id,
    reference: id,
    nodeId,
    title: id,
    description: null,
    nature: IndicatorNature.OBJECTIVE,
    unit: "people",
    direction: IndicatorDirection.UP,
    aggregation: Aggregation.FLOW,
    source: null,
    frequency: null,
    baseline: "0",
    decimals: 0,
    starAreaId: null,
    starAreaName: null,
    ...rest,
  };
}

export function target(indicatorId: string, explanation: string | null = null): ContentsTarget {
  return {
    id: `${indicatorId}-target`,
    indicatorId,
    periodStart: "2026-01-01",
    periodEnd: "2026-12-31",
    value: "10",
    explanation,
    reason: null,
    isPublished: false,
  };
}

export function mapping(nodeId: string): ContentsMapping {
  return {
    id: `${nodeId}-mapping`,
    lineageId: `${nodeId}-mapping`,
    nodeId,
    starAreaId: "area",
    starAreaName: "A Star: an area",
    weight: "1",
  } as ContentsMapping;
}

/** A model in which the check finds nothing. */
export const SOUND: ModelContents = {
  title: "Sound",
  description: null,
  nodes: [
    node("input", NodeLayer.INPUT, { title: "Six support workers" }),
    node("output", NodeLayer.OUTPUT, { title: "Support sessions" }),
    node("interim", NodeLayer.INTERIM_OUTCOME, { title: "People feel able to cope" }),
    node("final", NodeLayer.FINAL_OUTCOME, { title: "Fewer people lose their tenancy" }),
  ],
  links: [link("input", "output"), link("output", "interim"), link("interim", "final")],
  mappings: [mapping("interim")],
  indicators: [
    indicator("i1", "interim"),
    indicator("f1", "final"),
    indicator("f2", "final", { nature: IndicatorNature.SUBJECTIVE }),
  ],
  targets: [target("f1")],
};
