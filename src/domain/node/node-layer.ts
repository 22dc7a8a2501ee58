import { NodeLayer } from "./node.entity";

/** From what is put in to what changes; links never go against this order. */
export const LAYERS: readonly NodeLayer[] = Object.values(NodeLayer);

/** 0 for inputs to 4 for final outcomes. */
export const layerRank = (layer: NodeLayer): number => LAYERS.indexOf(layer);

/** Whether boxes of the layer are outcomes: only they have an outcome type and mappings. */
export const isOutcome = (layer: NodeLayer): boolean =>
  layer === NodeLayer.INTERIM_OUTCOME || layer === NodeLayer.FINAL_OUTCOME;

/** A word of the database as people write it: `final_outcome` is "final outcome". */
export const inWords = (value: string): string => value.replaceAll("_", " ");

/** With its article: "an output", "a final outcome". */
export const oneOf = (layer: NodeLayer): string =>
  `${/^[aeiou]/.test(layer) ? "an" : "a"} ${inWords(layer)}`;

/** A box as messages name it: `"Training for schools" (output)`. */
export const nameOf = (node: { readonly title: string; readonly layer: NodeLayer }): string =>
  `"${node.title}" (${inWords(node.layer)})`;

/** "a, b or c". */
export function orList(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}
