import { LAYERS } from "../node/node-layer";
import type { NodeLayer } from "../node/node.entity";
import { ModelGraph, type GraphLink } from "./model-graph";

/** Pixels from one column's left edge to the next: boxes may be some 220 wide. */
export const COLUMN_GAP = 280;
/** Pixels from one box's top edge to the next: boxes may be some 90 high. */
export const ROW_GAP = 120;

/** Rounds of sorting to and fro; more made no difference on the models that we tried. */
const SWEEPS = 6;

/** Top left corner of a box on a canvas, in pixels to the right and downwards. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** What the layout needs to know of a box. */
export interface LayoutNode {
  readonly id: string;
  readonly layer: NodeLayer;
}

/**
 * A place for each box: columns by layer from left to right (boxes that lead to boxes of their own
 * layer in columns of their own), and within a column an order with few crossing arrows, found by
 * sorting boxes by the mean place of their neighbours (barycentre method).
 */
export function layOut(
  nodes: readonly LayoutNode[],
  links: readonly GraphLink[],
): Map<string, Place> {
  const graph = new ModelGraph(links);
  let columns = toColumns(nodes, graph);
  let best = columns;
  let fewest = countCrossings(columns, links);
  for (let sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
    columns = sortColumns(columns, graph, sweep % 2 === 0);
    const crossings = countCrossings(columns, links);
    if (crossings >= fewest) continue;
    best = columns;
    fewest = crossings;
  }
  return toPlaces(best);
}

function toColumns(nodes: readonly LayoutNode[], graph: ModelGraph): string[][] {
  const columns: string[][] = [];
  for (const layer of LAYERS) {
    const members = nodes.filter((node) => node.layer === layer);
    const depths = depthsWithin(new Set(members.map((node) => node.id)), graph);
    const last = Math.max(-1, ...depths.values());
    for (let depth = 0; depth <= last; depth++) {
      columns.push(members.map(({ id }) => id).filter((id) => depths.get(id) === depth));
    }
  }
  return columns;
}

/** How many arrows lead to each box from within its layer, along the longest way. */
function depthsWithin(layer: ReadonlySet<string>, graph: ModelGraph): Map<string, number> {
  const depths = new Map<string, number>();
  const depthOf = (id: string): number => {
    const known = depths.get(id);
    if (known !== undefined) return known;
    depths.set(id, 0);
    const before = graph.linksTo(id).filter((link) => layer.has(link.fromNodeId));
    const depth = Math.max(0, ...before.map((link) => depthOf(link.fromNodeId) + 1));
    depths.set(id, depth);
    return depth;
  };
  for (const id of layer) depthOf(id);
  return depths;
}

function sortColumns(
  columns: readonly string[][],
  graph: ModelGraph,
  isForward: boolean,
): string[][] {
  const rows = rowsOf(columns);
  const sorted = columns.map((column) => [...column]);
  for (const column of isForward ? sorted : sorted.toReversed()) {
    const weights = new Map(
      column.map((id) => {
        const neighbours = isForward
          ? graph.linksTo(id).map((link) => link.fromNodeId)
          : graph.linksFrom(id).map((link) => link.toNodeId);
        return [id, meanRow(neighbours, rows) ?? rows.get(id)!];
      }),
    );
    column.sort((a, b) => weights.get(a)! - weights.get(b)!);
    column.forEach((id, row) => rows.set(id, rowOf(row, column.length)));
  }
  return sorted;
}

/** Rows are counted from the middle of a column, so that columns of any length can be compared. */
const rowOf = (row: number, length: number): number => row - (length - 1) / 2;

function rowsOf(columns: readonly string[][]): Map<string, number> {
  return new Map(
    columns.flatMap((column) => column.map((id, row) => [id, rowOf(row, column.length)] as const)),
  );
}

function meanRow(ids: readonly string[], rows: ReadonlyMap<string, number>): number | null {
  if (ids.length === 0) return null;
  return ids.reduce((sum, id) => sum + rows.get(id)!, 0) / ids.length;
}

/** Pairs of arrows that cross, counted among arrows that span the same two columns. */
function countCrossings(columns: readonly string[][], links: readonly GraphLink[]): number {
  const rows = rowsOf(columns);
  const columnOf = new Map(columns.flatMap((ids, column) => ids.map((id) => [id, column])));
  const spans = links.map((link) => ({
    from: columnOf.get(link.fromNodeId)!,
    to: columnOf.get(link.toNodeId)!,
    start: rows.get(link.fromNodeId)!,
    end: rows.get(link.toNodeId)!,
  }));
  let crossings = 0;
  for (const [i, a] of spans.entries()) {
    for (const b of spans.slice(i + 1)) {
      const isSideBySide = a.from === b.from && a.to === b.to;
      if (isSideBySide && (a.start - b.start) * (a.end - b.end) < 0) crossings++;
    }
  }
  return crossings;
}

function toPlaces(columns: readonly string[][]): Map<string, Place> {
  const highest = Math.max(0, ...columns.map((column) => column.length));
  return new Map(
    columns.flatMap((ids, column) =>
      ids.map((id, row) => {
        const y = (rowOf(row, ids.length) + (highest - 1) / 2) * ROW_GAP;
        return [id, { x: column * COLUMN_GAP, y }] as const;
      }),
    ),
  );
}
