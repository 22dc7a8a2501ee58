import type { LinkEntity } from "../link/link.entity";
import type { MappingEntity } from "../mapping/mapping.entity";
import type { NodeEntity } from "../node/node.entity";

/** A box: an input, process, output, interim or final outcome. */
export type ContentsNode = Omit<NodeEntity, "modelVersionId">;

/** An arrow from one box to another. */
export type ContentsLink = Omit<LinkEntity, "modelVersionId">;

/** A Star area bound to an outcome. */
export interface ContentsMapping extends Omit<MappingEntity, "modelVersionId"> {
  /** For people, e.g. `Harbour Compass 2026: Money`. */
  readonly starAreaName: string;
}

/** How one would know, and against which baseline. */
export interface ContentsIndicator {
  readonly id: string;
  readonly lineageId: string;
  /** Unique in the model. */
  readonly reference: string;
  readonly nodeId: string;
  readonly title: string;
  readonly description: string | null;
  readonly nature: "subjective" | "objective";
  readonly unit: string;
  readonly direction: "up" | "down" | "maintain";
  readonly aggregation: "flow" | "stock" | "ratio" | "average";
  readonly source: string | null;
  readonly frequency: "monthly" | "quarterly" | "yearly" | null;
  /** Exact decimal; null where none was taken. */
  readonly baseline: string | null;
  /** Digits after the point that figures are shown with, 0 to 6. */
  readonly decimals: number;
  /** Set where the indicator counts a Star's scores: its targets need an explanation (D6). */
  readonly starAreaId: string | null;
}

/** A target in force in this version: the latest one set for its indicator and period. */
export interface ContentsTarget {
  readonly id: string;
  /** The indicator of this version. */
  readonly indicatorId: string;
  /** First and last day, `YYYY-MM-DD`. */
  readonly periodStart: string;
  readonly periodEnd: string;
  /** Exact decimal. */
  readonly value: string;
  /** What the number means in the Star's journey of change (D6). */
  readonly explanation: string | null;
}

/** Everything that one version of a logic model says, as plain data. */
export interface ModelContents {
  readonly title: string;
  readonly description: string | null;
  /** In the order in which they were added. */
  readonly nodes: readonly ContentsNode[];
  readonly links: readonly ContentsLink[];
  readonly mappings: readonly ContentsMapping[];
  readonly indicators: readonly ContentsIndicator[];
  readonly targets: readonly ContentsTarget[];
}

/** A version with nothing in it. */
export const EMPTY_CONTENTS: Omit<ModelContents, "title" | "description"> = Object.freeze({
  nodes: [],
  links: [],
  mappings: [],
  indicators: [],
  targets: [],
});
