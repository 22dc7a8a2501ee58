import type { IndicatorRow } from "../../indicator/indicator.entity";
import type { LinkEntity } from "../../link/link.entity";
import type { MappingEntity } from "../../mapping/mapping.entity";
import type { NodeEntity } from "../../node/node.entity";
import type { StarAreaEntity } from "../../star/star-area.entity";
import type { RegisteredStar } from "../../star/star.repository";
import { ModelStructure } from "./model-structure";

/** Everything that one version of a logic model says, as it was read. */
export interface StructureRows {
  /** In the order in which they were added. */
  readonly nodes: readonly NodeEntity[];
  /** In the order in which they were first drawn. */
  readonly links: readonly LinkEntity[];
  /** In the order in which they were first made. */
  readonly mappings: readonly MappingEntity[];
  /** Oldest first. */
  readonly indicators: readonly IndicatorRow[];
  /** The Stars of its mappings, by code and edition. */
  readonly stars: readonly RegisteredStar[];
}

/** A Star area mapped to an outcome. */
export interface StarAreaOfNode {
  readonly nodeId: string;
  readonly star: RegisteredStar;
  readonly area: StarAreaEntity;
  /** An exact decimal above 0. */
  readonly weight: string;
}

/** What a published version says. It is shared by all who ask: its rows are frozen. */
export class VersionStructure extends ModelStructure {
  /** How many rows it was read from. */
  readonly size: number;
  readonly mappings: readonly MappingEntity[];
  private readonly byNode: {
    readonly mappings: ReadonlyMap<string, readonly MappingEntity[]>;
    readonly indicators: ReadonlyMap<string, readonly IndicatorRow[]>;
    readonly areas: ReadonlyMap<string, readonly StarAreaOfNode[]>;
  };

  constructor({ nodes, links, mappings, indicators, stars }: StructureRows) {
    super(nodes, links);
    const rows = [...nodes, ...links, ...mappings, ...indicators];
    rows.forEach(Object.freeze);
    this.size = rows.length;
    this.mappings = mappings;
    this.byNode = {
      mappings: Map.groupBy(mappings, (mapping) => mapping.nodeId),
      indicators: Map.groupBy(indicators, (indicator) => indicator.nodeId),
      areas: Map.groupBy(areasOfNodes(mappings, stars), ({ nodeId }) => nodeId),
    };
  }

  /** Indicators of a node, oldest first. */
  indicatorsOf(nodeId: string): readonly IndicatorRow[] {
    return this.byNode.indicators.get(nodeId) ?? [];
  }

  /** Mappings of a node, in the order in which they were first made. */
  mappingsOf(nodeId: string): readonly MappingEntity[] {
    return this.byNode.mappings.get(nodeId) ?? [];
  }

  /** What the mappings of a node name, by Star (code, then edition) and area. */
  areasOf(nodeId: string): readonly StarAreaOfNode[] {
    return this.byNode.areas.get(nodeId) ?? [];
  }
}

function areasOfNodes(
  mappings: readonly MappingEntity[],
  stars: readonly RegisteredStar[],
): StarAreaOfNode[] {
  const byArea = Map.groupBy(mappings, (mapping) => mapping.starAreaId);
  return stars.flatMap((star) =>
    star.areas.flatMap((area) =>
      (byArea.get(area.id) ?? []).map(({ nodeId, weight }) => ({ nodeId, star, area, weight })),
    ),
  );
}
