import type { NodeLayer } from "../node/node.entity";
import { layOut, ROW_GAP, type Place } from "./layout";
import type { GraphLink } from "./model-graph";

/** A box that may have been placed. */
export interface PlaceableNode {
  readonly id: string;
  readonly layer: NodeLayer;
  readonly x: number | null;
  readonly y: number | null;
}

/** A place for each box: the given ones, and below them a layout of those that nobody placed. */
export function findPlaces(
  nodes: readonly PlaceableNode[],
  links: readonly GraphLink[],
): Map<string, Place> {
  const given = nodes.flatMap(({ id, x, y }) => (x === null || y === null ? [] : [{ id, x, y }]));
  const loose = nodes.filter((node) => node.x === null);
  const ids = new Set(loose.map((node) => node.id));
  const among = links.filter((link) => ids.has(link.fromNodeId) && ids.has(link.toNodeId));
  const top = given.length === 0 ? 0 : Math.max(...given.map((place) => place.y)) + ROW_GAP;
  const left = given.length === 0 ? 0 : Math.min(...given.map((place) => place.x));
  const places = new Map<string, Place>(given.map(({ id, x, y }) => [id, { x, y }]));
  for (const [id, { x, y }] of layOut(loose, among)) places.set(id, { x: left + x, y: top + y });
  return places;
}
