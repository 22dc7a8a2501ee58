import type {
  Aggregation,
  Frequency,
  IndicatorDirection,
  IndicatorNature,
} from "../../indicator/indicator.entity";
import type { LinkStrength } from "../../link/link.entity";
import type { NodeLayer, OutcomeType } from "../../node/node.entity";
import type { ModelDefinition } from "../definition/model-definition";
import type { ModelTemplate, TemplateIndicator } from "./template.types";

/**
 * A template as the definition of a model. Its guidance becomes the description of a box, to be
 * written over. templates.test.ts holds the words of each template to the enums.
 */
export function toDefinition(template: ModelTemplate): ModelDefinition {
  return {
    model: template.code,
    title: template.title,
    description: template.description,
    contracts: [],
    nodes: template.nodes.map((node) => ({
      ref: node.ref,
      layer: node.layer as NodeLayer,
      title: node.title,
      description: node.guidance,
      outcomeType: (node.outcomeType ?? null) as OutcomeType | null,
      indicators: node.indicators?.map(toIndicator),
    })),
    links: template.links.map((link) => ({ ...link, strength: link.strength as LinkStrength })),
  };
}

function toIndicator(indicator: TemplateIndicator) {
  return {
    ...indicator,
    nature: indicator.nature as IndicatorNature,
    direction: indicator.direction as IndicatorDirection,
    aggregation: indicator.aggregation as Aggregation,
    frequency: indicator.frequency as Frequency,
  };
}
