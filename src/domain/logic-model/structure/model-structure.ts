import type { LinkEntity } from "../../link/link.entity";
import type { NodeEntity } from "../../node/node.entity";
import type { Place } from "../layout";
import { ModelGraph } from "../model-graph";
import { findPlaces } from "../places";

/** The boxes and arrows of one version, ready to be followed. */
export class ModelStructure {
  /** By key, in the order in which they were added. */
  readonly nodes: ReadonlyMap<string, NodeEntity>;
  readonly graph: ModelGraph<LinkEntity>;
  private found: ReadonlyMap<string, Place> | undefined;

  constructor(nodes: readonly NodeEntity[], links: readonly LinkEntity[]) {
    this.nodes = new Map(nodes.map((node) => [node.id, node]));
    this.graph = new ModelGraph(links);
  }

  /** Where each box is on a canvas; computed with the first use. */
  get places(): ReadonlyMap<string, Place> {
    return (this.found ??= findPlaces([...this.nodes.values()], this.graph.links));
  }
}
