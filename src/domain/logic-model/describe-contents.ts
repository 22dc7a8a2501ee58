import type { ModelChange } from "./model-change";
import type { ModelContents } from "./model-contents";

/** One sentence on how much a version says, e.g. "Copied: 12 boxes, 14 arrows, …". */
export function describeContents(contents: ModelContents, act: string): ModelChange {
  const counts = [
    count(contents.nodes.length, "box", "boxes"),
    count(contents.links.length, "arrow", "arrows"),
    count(contents.mappings.length, "mapping", "mappings"),
    count(contents.indicators.length, "indicator", "indicators"),
    count(contents.targets.length, "target", "targets"),
  ];
  const said = counts.filter((words) => words !== null);
  const sentence = said.length === 0 ? `${act}, still empty.` : `${act}: ${said.join(", ")}.`;
  return { kind: "added", subject: "model", lineageId: null, sentence, fields: [] };
}

const count = (number: number, one: string, many: string): string | null =>
  number === 0 ? null : `${number} ${number === 1 ? one : many}`;
