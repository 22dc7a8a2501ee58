import {
  Aggregation,
  IndicatorDirection,
  IndicatorNature,
} from "../../../domain/indicator/indicator.entity";
import { LinkStrength } from "../../../domain/link/link.entity";
import type {
  DefinedNode,
  ModelDefinition,
} from "../../../domain/logic-model/definition/model-definition";
import { NodeLayer } from "../../../domain/node/node.entity";
import type { IndigoProject } from "../indigo-project";

/** Reference of the indicator of people reached. */
export const PEOPLE_REACHED = "people-reached";

const SERVICE = "service";
const MAX_TITLE = 300;

const COUNTED = {
  nature: IndicatorNature.OBJECTIVE,
  direction: IndicatorDirection.UP,
  aggregation: Aggregation.FLOW,
  decimals: 0,
} as const;

/** A project's logic model: its service, whom it reaches, and its outcome metrics; null without any. */
export function modelOf(project: IndigoProject): ModelDefinition | null {
  const { reference, title, metrics, about } = project;
  const people =
    about.targetedUsers === null && about.engagedUsers === null ? [] : [reach(project)];
  const outcomes = metrics.map((metric): DefinedNode => ({
    ref: metric.reference,
    layer: NodeLayer.FINAL_OUTCOME,
    title: metric.title,
    description: metric.description,
    indicators: [{ ...COUNTED, ref: metric.reference, title: metric.title, unit: metric.unit }],
  }));
  if (people.length + outcomes.length === 0) return null;
  const service: DefinedNode = {
    ref: SERVICE,
    layer: NodeLayer.PROCESS,
    title: firstWords(about.intervention) ?? title,
    description: about.description,
  };
  const from = people[0]?.ref ?? SERVICE;
  const strength = LinkStrength.ASSUMED;
  return {
    ...{ model: reference, title, contracts: [reference] },
    nodes: [service, ...people, ...outcomes],
    links: [
      ...people.map(({ ref }) => ({ from: SERVICE, to: ref, strength })),
      ...outcomes.map(({ ref }) => ({ from, to: ref, strength })),
    ],
  };
}

function reach({ about, period }: IndigoProject): DefinedNode {
  const { targetedUsers } = about;
  const target = { ...period, value: String(targetedUsers) };
  return {
    ref: PEOPLE_REACHED,
    layer: NodeLayer.OUTPUT,
    title: "People reached",
    indicators: [
      {
        ...COUNTED,
        ...{ ref: PEOPLE_REACHED, title: "People reached", unit: "people" },
        targets: targetedUsers === null ? [] : [target],
      },
    ],
  };
}

/** The first sentence of a text, as a title; null where there is none. */
function firstWords(text: string | null): string | null {
  if (text === null) return null;
  const line = text.replace(/\s+/g, " ");
  const sentence = /^.*?[.!?](?= |$)/.exec(line)?.[0] ?? line;
  return sentence.length <= MAX_TITLE ? sentence : `${sentence.slice(0, MAX_TITLE - 1)}…`;
}
