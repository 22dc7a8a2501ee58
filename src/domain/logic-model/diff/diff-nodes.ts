import { inWords } from "../../node/node-layer";
import type { ModelChange } from "../model-change";
import type { ContentsNode, ModelContents } from "../model-contents";
import { changedFields, describeFields, textField, wordField } from "./field-changes";
import { matchUp } from "./match-up";

const FIELDS = [
  textField<ContentsNode>("title", "title", (node) => node.title),
  textField<ContentsNode>("description", "description", (node) => node.description),
  wordField<ContentsNode>("layer", "layer", (node) => node.layer),
  wordField<ContentsNode>("outcomeType", "outcome type", (node) => node.outcomeType),
  textField<ContentsNode>("reference", "reference", (node) => node.reference),
];

/** Boxes added, removed and changed. */
export function diffNodes(before: ModelContents, after: ModelContents): ModelChange[] {
  const byLineage = { before: lineageOf, after: lineageOf };
  const { added, removed, kept } = matchUp(before.nodes, after.nodes, byLineage);
  return [
    ...added.map((node) => toChange("added", node, `${describe(node)} was added.`)),
    ...removed.map((node) => toChange("removed", node, `${describe(node)} was removed.`)),
    ...kept.flatMap((pair) => {
      const fields = changedFields(FIELDS, pair.before, pair.after);
      if (fields.length === 0) return [];
      const sentence = `${describe(pair.before)}: ${describeFields(FIELDS, fields)}.`;
      return [{ ...toChange("changed", pair.after, sentence), fields }];
    }),
  ];
}

const lineageOf = (node: ContentsNode): string => node.lineageId;

function describe(node: ContentsNode): string {
  const layer = inWords(node.layer);
  return `${layer[0]!.toUpperCase()}${layer.slice(1)} "${node.title}"`;
}

function toChange(kind: ModelChange["kind"], node: ContentsNode, sentence: string): ModelChange {
  return { kind, subject: "node", lineageId: node.lineageId, sentence, fields: [] };
}
