import { newId } from "../../db/new-id";
import type { ModelContents } from "./model-contents";

/**
 * The same contents under new keys. Boxes, arrows and mappings keep their lineage, in another model
 * too, so that a copy can be compared with what it was made from.
 *
 * Within the model (`isSameModel`), indicators keep their lineage, on which their targets and
 * measurements hang: targets are then in force without being copied. In another model, indicators
 * begin anew and their targets are copied.
 */
export function copyContents(contents: ModelContents, isSameModel: boolean): ModelContents {
  const nodeIds = newIds(contents.nodes);
  const indicatorIds = newIds(contents.indicators);
  return {
    title: contents.title,
    description: contents.description,
    nodes: contents.nodes.map((node) => ({ ...node, id: nodeIds.get(node.id)! })),
    links: contents.links.map((link) => ({
      ...link,
      id: newId(),
      fromNodeId: nodeIds.get(link.fromNodeId)!,
      toNodeId: nodeIds.get(link.toNodeId)!,
    })),
    mappings: contents.mappings.map((mapping) => ({
      ...mapping,
      id: newId(),
      nodeId: nodeIds.get(mapping.nodeId)!,
    })),
    indicators: contents.indicators.map((indicator) => ({
      ...indicator,
      id: indicatorIds.get(indicator.id)!,
      lineageId: isSameModel ? indicator.lineageId : newId(),
      nodeId: nodeIds.get(indicator.nodeId)!,
    })),
    targets: isSameModel
      ? []
      : contents.targets.map((target) => ({
          ...target,
          id: newId(),
          indicatorId: indicatorIds.get(target.indicatorId)!,
          isPublished: false,
        })),
  };
}

const newIds = (rows: readonly { readonly id: string }[]): Map<string, string> =>
  new Map(rows.map((row) => [row.id, newId()]));
