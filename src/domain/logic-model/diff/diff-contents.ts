import type { ModelChange } from "../model-change";
import type { ModelContents } from "../model-contents";
import { diffIndicators, diffTargets } from "./diff-indicators";
import { diffLinks, diffMappings } from "./diff-links";
import { diffNodes } from "./diff-nodes";
import { changedFields, describeFields, textField } from "./field-changes";

const MODEL_FIELDS = [
  textField<ModelContents>("title", "title", (model) => model.title),
  textField<ModelContents>("description", "description", (model) => model.description),
];

/**
 * What is different between two states of a logic model, in domain words: of the model itself, its
 * boxes, arrows, mappings, indicators and targets, in this order. Things are recognised by their
 * lineage, indicators by their reference. Places on the canvas do not count.
 */
export function diffContents(before: ModelContents, after: ModelContents): ModelChange[] {
  return [
    ...diffModel(before, after),
    ...diffNodes(before, after),
    ...diffLinks(before, after),
    ...diffMappings(before, after),
    ...diffIndicators(before, after),
    ...diffTargets(before, after),
  ];
}

function diffModel(before: ModelContents, after: ModelContents): ModelChange[] {
  const fields = changedFields(MODEL_FIELDS, before, after);
  if (fields.length === 0) return [];
  const sentence = `The model: ${describeFields(MODEL_FIELDS, fields)}.`;
  return [{ kind: "changed", subject: "model", lineageId: null, sentence, fields }];
}
