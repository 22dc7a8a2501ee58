import type { IndicatorDefinition } from "../../indicator/indicator-checks";
import type { LinkStrength } from "../../link/link.entity";
import type { NodeLayer, OutcomeType } from "../../node/node.entity";

/** A logic model as a file writes it: things are named by references, not by keys. */
export interface ModelDefinition {
  /** Its reference. */
  readonly model: string;
  readonly title: string;
  readonly description?: string | null;
  /** Reference of the organisation that it belongs to; else the commissioner of its contracts. */
  readonly owner?: string | null;
  /** References of the contracts that it is attached to. */
  readonly contracts: readonly string[];
  readonly nodes: readonly DefinedNode[];
  readonly links: readonly DefinedLink[];
}

export interface DefinedNode {
  /** Unique in the file. */
  readonly ref: string;
  readonly layer: NodeLayer;
  readonly title: string;
  readonly description?: string | null;
  readonly outcomeType?: OutcomeType | null;
  readonly stars?: readonly DefinedMapping[];
  readonly indicators?: readonly DefinedIndicator[];
}

/** A Star area by the names that people use. */
export interface DefinedArea {
  readonly star: string;
  readonly edition: string;
  readonly area: string;
}

export interface DefinedMapping extends DefinedArea {
  /** Above 0; 1 where it is left out. */
  readonly weight?: number | string;
  readonly explanation?: string | null;
}

type Optional = "description" | "source" | "frequency" | "baseline" | "decimals";

export interface DefinedIndicator
  extends
    Omit<IndicatorDefinition, Optional | "starAreaId">,
    Partial<Pick<IndicatorDefinition, Optional>> {
  /** Unique in the file. */
  readonly ref: string;
  /** Where its number is a Star score. */
  readonly star?: DefinedArea;
  /** One for each period. */
  readonly targets?: readonly DefinedTarget[];
}

export interface DefinedTarget {
  readonly start: string;
  readonly end: string;
  readonly value: string;
  readonly explanation?: string | null;
  readonly reason?: string | null;
}

export interface DefinedLink {
  readonly from: string;
  readonly to: string;
  readonly rationale?: string | null;
  readonly assumptions?: string | null;
  readonly strength: LinkStrength;
}
