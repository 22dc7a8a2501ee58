import { whenThere, type MaybePromise } from "../../../db/maybe-promise";
import type { IndicatorRow } from "../../indicator/indicator.entity";
import type { LinkEntity } from "../../link/link.entity";
import type { MappingEntity } from "../../mapping/mapping.entity";
import type { NodeEntity } from "../../node/node.entity";
import type { ModelStructure } from "./model-structure";
import type { VersionStructure } from "./version-structure";
import type { VersionStructures } from "./version-structures";

interface Rows<Row> {
  load(key: string): Promise<Row>;
}

/** Where drafts are read from, and versions that the operation has not read itself. */
export interface DraftReads {
  readonly nodesOfVersion: Rows<readonly NodeEntity[]>;
  readonly linksOfVersion: Rows<readonly LinkEntity[]>;
  readonly mappingsOfVersion: Rows<readonly MappingEntity[]>;
  readonly structureOfVersion: Rows<ModelStructure>;
  readonly node: Rows<NodeEntity | null>;
  readonly indicatorsOfNode: Rows<readonly IndicatorRow[]>;
  readonly mappingsOfNode: Rows<readonly MappingEntity[]>;
}

type Part = { readonly modelVersionId: string };

/** What versions of logic models say: at once where it is known, else from the database. */
export class Contents {
  constructor(
    private readonly published: VersionStructures,
    private readonly drafts: DraftReads,
  ) {}

  /** All nodes of a version, in the order in which they were added. */
  nodes(versionId: string): MaybePromise<readonly NodeEntity[]> {
    return this.read(
      versionId,
      ({ nodes }) => [...nodes.values()],
      () => this.drafts.nodesOfVersion.load(versionId),
    );
  }

  /** All links of a version, in the order in which they were first drawn. */
  links(versionId: string): MaybePromise<readonly LinkEntity[]> {
    return this.read(
      versionId,
      ({ graph }) => graph.links,
      () => this.drafts.linksOfVersion.load(versionId),
    );
  }

  /** All mappings of a version, in the order in which they were first made. */
  mappings(versionId: string): MaybePromise<readonly MappingEntity[]> {
    return this.read(
      versionId,
      ({ mappings }) => mappings,
      () => this.drafts.mappingsOfVersion.load(versionId),
    );
  }

  /** Boxes and arrows of a version, ready to be followed. */
  structure(versionId: string): MaybePromise<ModelStructure> {
    return this.published.of(versionId) ?? this.drafts.structureOfVersion.load(versionId);
  }

  /** The node with a key that something of the same version names. */
  node({ modelVersionId }: Part, nodeId: string): MaybePromise<NodeEntity | null> {
    return this.read(
      modelVersionId,
      ({ nodes }) => nodes.get(nodeId) ?? null,
      () => this.drafts.node.load(nodeId),
    );
  }

  /** Indicators of a node, oldest first. */
  indicatorsOf(node: NodeEntity): MaybePromise<readonly IndicatorRow[]> {
    return this.read(
      node.modelVersionId,
      (structure) => structure.indicatorsOf(node.id),
      () => this.drafts.indicatorsOfNode.load(node.id),
    );
  }

  /** Mappings of a node, in the order in which they were first made. */
  mappingsOf(node: NodeEntity): MaybePromise<readonly MappingEntity[]> {
    return this.read(
      node.modelVersionId,
      (structure) => structure.mappingsOf(node.id),
      () => this.drafts.mappingsOfNode.load(node.id),
    );
  }

  private read<Found>(
    versionId: string,
    known: (structure: VersionStructure) => Found,
    otherwise: () => MaybePromise<Found>,
  ): MaybePromise<Found> {
    const structure = this.published.of(versionId);
    return structure ? whenThere(structure, known) : otherwise();
  }
}
