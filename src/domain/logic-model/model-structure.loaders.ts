import DataLoader from "dataloader";
import type { LinkEntity } from "../link/link.entity";
import type { NodeEntity } from "../node/node.entity";
import { ModelStructure } from "./structure/model-structure";

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
        return new ModelStructure(nodeRows, linkRows);
      }),
    ),
  );
}
