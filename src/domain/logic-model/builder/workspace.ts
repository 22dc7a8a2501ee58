import type { NamedArea } from "../../mapping/mapping.repository";
import type {
  ContentsIndicator,
  ContentsLink,
  ContentsMapping,
  ContentsNode,
  ContentsTarget,
  ModelContents,
} from "../model-contents";
import { ModelGraph } from "../model-graph";
import type { ThingKind } from "./operation";

/** What a batch needs to know beyond the version itself. */
export interface Surroundings {
  /** Star areas that the batch names, by key; those that are not there are missing. */
  readonly areas: ReadonlyMap<string, NamedArea>;
  /** Lineages of all indicators that the model has, or had, by reference. */
  readonly lineages: ReadonlyMap<string, string>;
  /** Targets that earlier versions set, by lineage: an indicator that comes back takes them up. */
  readonly targets: ReadonlyMap<string, readonly ContentsTarget[]>;
}

/** Something that a batch made, by the reference that it was given. */
export interface MadeThing {
  readonly kind: ThingKind;
  readonly ref: string;
  readonly id: string;
}

/** One version's contents while a batch is worked through, in memory. Rows are replaced, never changed. */
export class Workspace {
  readonly nodes: Map<string, ContentsNode>;
  readonly links: Map<string, ContentsLink>;
  readonly mappings: Map<string, ContentsMapping>;
  readonly indicators: Map<string, ContentsIndicator>;
  readonly targets: Map<string, ContentsTarget>;
  readonly made: MadeThing[] = [];
  private readonly removed = new Map<string, readonly string[]>();

  constructor(
    private readonly before: ModelContents,
    readonly surroundings: Surroundings,
  ) {
    this.nodes = byId(before.nodes);
    this.links = byId(before.links);
    this.mappings = byId(before.mappings);
    this.indicators = byId(before.indicators);
    this.targets = byId(before.targets);
  }

  /** What the version says now. */
  contents(): ModelContents {
    return {
      title: this.before.title,
      description: this.before.description,
      nodes: [...this.nodes.values()],
      links: [...this.links.values()],
      mappings: [...this.mappings.values()],
      indicators: [...this.indicators.values()],
      targets: [...this.targets.values()],
    };
  }

  /** The arrows as they are now. */
  graph(): ModelGraph<ContentsLink> {
    return new ModelGraph([...this.links.values()]);
  }

  /** The operation that removed what had this key: where the input has it. */
  removedBy(id: string): readonly string[] | undefined {
    return this.removed.get(id);
  }

  /** Removes a box with its arrows, mappings and indicators. */
  removeNode(id: string, path: readonly string[]): void {
    for (const link of this.links.values()) {
      if (link.fromNodeId === id || link.toNodeId === id) this.remove("links", link.id, path);
    }
    for (const mapping of this.mappings.values()) {
      if (mapping.nodeId === id) this.remove("mappings", mapping.id, path);
    }
    for (const indicator of this.indicators.values()) {
      if (indicator.nodeId === id) this.removeIndicator(indicator.id, path);
    }
    this.remove("nodes", id, path);
  }

  /** Removes an indicator with its targets. */
  removeIndicator(id: string, path: readonly string[]): void {
    for (const target of this.targets.values()) {
      if (target.indicatorId === id) this.targets.delete(target.id);
    }
    this.remove("indicators", id, path);
  }

  remove(
    kind: "nodes" | "links" | "mappings" | "indicators",
    id: string,
    path: readonly string[],
  ): void {
    this[kind].delete(id);
    this.removed.set(id, path);
  }
}

const byId = <T extends { readonly id: string }>(rows: readonly T[]): Map<string, T> =>
  new Map(rows.map((row) => [row.id, row]));
