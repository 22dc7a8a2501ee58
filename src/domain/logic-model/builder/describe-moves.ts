import type { ModelChange } from "../model-change";
import type { ModelContents } from "../model-contents";

/** One sentence for all boxes that were moved on the canvas: which one where matters to nobody later. */
export function describeMoves(before: ModelContents, after: ModelContents): ModelChange[] {
  const places = new Map(before.nodes.map((node) => [node.id, node]));
  const moved = after.nodes.filter((node) => {
    const old = places.get(node.id);
    return old !== undefined && (old.x !== node.x || old.y !== node.y);
  });
  if (moved.length === 0) return [];
  const what = moved.length === 1 ? `"${moved[0]!.title}" was` : `${moved.length} boxes were`;
  const lineageId = moved.length === 1 ? moved[0]!.lineageId : null;
  const sentence = `${what} moved on the canvas.`;
  return [{ kind: "moved", subject: "node", lineageId, sentence, fields: [] }];
}
