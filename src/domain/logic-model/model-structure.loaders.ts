import DataLoader from "dataloader";
import type { LinkEntity } from "../link/link.entity";
import type { NodeEntity } from "../node/node.entity";
import { ModelGraph } from "./model-graph";
import type { Place } from "./layout";
import { findPlaces } from "./places";

/** The boxes and arrows of one version, ready to be followed. */
export interface ModelStructure {
  readonly nodes: ReadonlyMap<string, NodeEntity>;
  readonly graph: ModelGraph<LinkEntity>;
  /** Computed with the first use. */
  readonly places: ReadonlyMap<string, Place>;
}

interface Rows<Row> {
  load(versionId: string): Promise<Row[]>;
}

/** The structure of a version, once per operation, from the loaders of its boxes and arrows. */
export function modelStructureLoader(
  nodes: Rows<NodeEntity>,
  links: Rows<LinkEntity>,
): DataLoader<string, ModelStructure> {
  return new DataLoader((versionIds) =>
    Promise.all(
      versionIds.map(async (id) => {
        const [nodeRows, linkRows] = await Promise.all([nodes.load(id), links.load(id)]);
        return toStructure(nodeRows, linkRows);
      }),
    ),
  );
}

function toStructure(nodes: readonly NodeEntity[], links: readonly LinkEntity[]): ModelStructure {
  let places: ReadonlyMap<string, Place> | undefined;
  return {
    nodes: new Map(nodes.map((node) => [node.id, node])),
    graph: new ModelGraph(links),
    get places() {
      return (places ??= findPlaces(nodes, links));
    },
  };
}
