import type { ContentsIndicator, ContentsNode, ModelContents } from "../model-contents";

/** Finds what rows of one state name by key. */
export class Side {
  private readonly nodes: Map<string, ContentsNode>;
  private readonly indicators: Map<string, ContentsIndicator>;

  constructor(contents: ModelContents) {
    this.nodes = new Map(contents.nodes.map((node) => [node.id, node]));
    this.indicators = new Map(contents.indicators.map((indicator) => [indicator.id, indicator]));
  }

  /** @throws Error when the contents do not have it */
  node(id: string): ContentsNode {
    const node = this.nodes.get(id);
    if (!node) throw new Error("contents name a node that they do not have");
    return node;
  }

  /** The box's title in quotation marks. */
  title(nodeId: string): string {
    return `"${this.node(nodeId).title}"`;
  }

  /** @throws Error when the contents do not have it */
  indicator(id: string): ContentsIndicator {
    const indicator = this.indicators.get(id);
    if (!indicator) throw new Error("contents name an indicator that they do not have");
    return indicator;
  }
}
