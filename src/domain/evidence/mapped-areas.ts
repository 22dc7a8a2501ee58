import type { ModelVersionEntity } from "../logic-model/model-version.entity";
import type { VersionStructure } from "../logic-model/structure/version-structure";
import type { NodeEntity } from "../node/node.entity";
import type { EvidenceReads } from "./evidence-reads";
import { findMappedAreas, type MappedArea } from "./evidence-scope.repository";

/** The mappings of nodes of any version, of each node by Star (code, then edition) and area. */
export async function mappedAreas(
  { session, structures }: EvidenceReads,
  nodes: readonly NodeEntity[],
): Promise<MappedArea[]> {
  const drafts = nodes.filter((node) => !structures.versionOf(node.modelVersionId));
  const [known, read] = await Promise.all([
    Promise.all(
      nodes.map(async (node) => {
        const version = structures.versionOf(node.modelVersionId);
        const structure = await structures.of(node.modelVersionId);
        return version && structure ? areasIn(structure, version, node) : [];
      }),
    ),
    drafts.length > 0
      ? findMappedAreas(
          session,
          drafts.map(({ id }) => id),
        )
      : [],
  ]);
  return [...known.flat(), ...read];
}

function areasIn(
  structure: VersionStructure,
  version: ModelVersionEntity,
  node: NodeEntity,
): MappedArea[] {
  const { logicModelId, number, title, publishedAt, supersededAt } = version;
  return structure.areasOf(node.id).map(({ star, area, weight }) => ({
    ...{ nodeId: node.id, nodeLineageId: node.lineageId },
    ...{ nodeTitle: node.title, outcomeType: node.outcomeType },
    ...{ logicModelId, modelVersionId: version.id, number, title, publishedAt, supersededAt },
    ...{ starId: star.star.id, areaId: area.id, weight },
  }));
}
