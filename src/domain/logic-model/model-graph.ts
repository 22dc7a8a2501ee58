/** What a graph needs to know of an arrow. */
export interface GraphLink {
  readonly fromNodeId: string;
  readonly toNodeId: string;
}

/** Follows the arrows of one version of a logic model, in memory. */
export class ModelGraph<L extends GraphLink = GraphLink> {
  private readonly outOf: Map<string, L[]>;
  private readonly into: Map<string, L[]>;

  constructor(readonly links: readonly L[]) {
    this.outOf = Map.groupBy(links, (link) => link.fromNodeId);
    this.into = Map.groupBy(links, (link) => link.toNodeId);
  }

  /** Arrows that begin at the box. */
  linksFrom(nodeId: string): readonly L[] {
    return this.outOf.get(nodeId) ?? [];
  }

  /** Arrows that end at the box. */
  linksTo(nodeId: string): readonly L[] {
    return this.into.get(nodeId) ?? [];
  }

  /** Every box that it leads to, however indirectly; itself not. */
  downstream(nodeId: string): Set<string> {
    return reach(nodeId, (id) => this.linksFrom(id).map((link) => link.toNodeId));
  }

  /** Every box that leads to it, however indirectly; itself not. */
  upstream(nodeId: string): Set<string> {
    return reach(nodeId, (id) => this.linksTo(id).map((link) => link.fromNodeId));
  }

  /** The boxes of a shortest way along the arrows, both ends included; null when there is none. */
  findPath(fromId: string, toId: string): string[] | null {
    const cameFrom = new Map<string, string | null>([[fromId, null]]);
    for (const id of cameFrom.keys()) {
      if (id === toId) return trace(cameFrom, toId);
      for (const link of this.linksFrom(id)) {
        if (!cameFrom.has(link.toNodeId)) cameFrom.set(link.toNodeId, id);
      }
    }
    return null;
  }
}

function trace(cameFrom: ReadonlyMap<string, string | null>, end: string): string[] {
  const path: string[] = [];
  for (let id: string | null = end; id !== null; id = cameFrom.get(id) ?? null) path.unshift(id);
  return path;
}

/** Sets keep the order of insertion and may grow while they are read: a queue of each box once. */
function reach(start: string, next: (id: string) => string[]): Set<string> {
  const found = new Set([start]);
  for (const id of found) for (const neighbour of next(id)) found.add(neighbour);
  found.delete(start);
  return found;
}
