import type {
  ContentsIndicator,
  ContentsNode,
  ContentsTarget,
  ModelContents,
} from "../logic-model/model-contents";
import { ModelGraph } from "../logic-model/model-graph";
import { isOutcome } from "../node/node-layer";
import { NodeLayer } from "../node/node.entity";

/** A version's contents with what the rules look up in them. */
export class CheckedModel {
  readonly graph: ModelGraph;
  readonly outcomes: readonly ContentsNode[];
  private readonly nodes: Map<string, ContentsNode>;
  private readonly indicators: Map<string, ContentsIndicator[]>;
  private readonly mapped: Set<string>;
  private readonly targets: Map<string, ContentsTarget[]>;

  constructor(readonly contents: ModelContents) {
    this.graph = new ModelGraph(contents.links);
    this.outcomes = contents.nodes.filter((node) => isOutcome(node.layer));
    this.nodes = new Map(contents.nodes.map((node) => [node.id, node]));
    this.indicators = Map.groupBy(contents.indicators, (indicator) => indicator.nodeId);
    this.mapped = new Set(contents.mappings.map((mapping) => mapping.nodeId));
    this.targets = Map.groupBy(contents.targets, (target) => target.indicatorId);
  }

  ofLayer(layer: NodeLayer): ContentsNode[] {
    return this.contents.nodes.filter((node) => node.layer === layer);
  }

  node(id: string): ContentsNode {
    const node = this.nodes.get(id);
    if (!node) throw new Error("a link or an indicator names a box that is not in the version");
    return node;
  }

  /** Whether something that `holds` leads to the box, however indirectly. */
  isReachedBy(node: ContentsNode, holds: (other: ContentsNode) => boolean): boolean {
    return [...this.graph.upstream(node.id)].some((id) => holds(this.node(id)));
  }

  /** Whether the box leads to something that `holds`, however indirectly. */
  leadsTo(node: ContentsNode, holds: (other: ContentsNode) => boolean): boolean {
    return [...this.graph.downstream(node.id)].some((id) => holds(this.node(id)));
  }

  indicatorsOf(node: ContentsNode): readonly ContentsIndicator[] {
    return this.indicators.get(node.id) ?? [];
  }

  /** Whether a Star area is bound to the box. */
  hasStar(node: ContentsNode): boolean {
    return this.mapped.has(node.id);
  }

  targetsOf(indicator: ContentsIndicator): readonly ContentsTarget[] {
    return this.targets.get(indicator.id) ?? [];
  }
}
